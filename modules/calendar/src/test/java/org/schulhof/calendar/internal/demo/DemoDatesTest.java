package org.schulhof.calendar.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.view.Item;
import org.schulhof.testkit.EmbeddedMariaDb;

class DemoDatesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);

    @Test
    void aPupilFindsDatesOfTheSchoolOfTheirClassAndTheirOwn() {
        Map<Role, Person> people =
                Map.of(Role.HEAD, desk.school.office, Role.TEACHER, desk.school.weiss, Role.PUPIL, desk.school.mia);
        new DemoDates(desk.calendars, desk.entries, desk.clock).fill(new DemoPeople() {
            @Override
            public <T> T as(Role role, Supplier<T> work) {
                desk.school.signIn(people.get(role));
                return work.get();
            }
        });
        desk.school.signIn(desk.school.mia);
        assertThat(desk.agenda.between(Desk.MONDAY, Desk.MONDAY.plusDays(35)))
                .extracting(Item::calendar)
                .contains("Dein Kalender", "Schule", "7a");
    }
}
