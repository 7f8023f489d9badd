package org.schulhof.homework.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.homework.Desk;
import org.schulhof.homework.internal.overview.Overview.View;
import org.schulhof.testkit.EmbeddedMariaDb;

class DemoTasksTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);

    @Test
    void aPupilFindsTasksToDoAndOneThatCameBack() {
        Map<Role, Person> people = Map.of(Role.TEACHER, desk.school.weiss, Role.PUPIL, desk.school.mia);
        new DemoTasks(desk.teaching, desk.setting, desk.handIns, desk.marking, desk.school.currentPerson(), desk.clock)
                .fill(new DemoPeople() {
                    @Override
                    public <T> T as(Role role, Supplier<T> work) {
                        desk.school.signIn(people.get(role));
                        return work.get();
                    }
                });
        desk.school.signIn(desk.school.mia);
        assertThat(desk.overview.own(View.OPEN, 0, 10)).hasSize(2);
        assertThat(desk.overview.own(View.RETURNED, 0, 10)).hasSize(1);
    }
}
