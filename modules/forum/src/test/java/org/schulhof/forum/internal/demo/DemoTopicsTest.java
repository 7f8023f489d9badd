package org.schulhof.forum.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.forum.Desk;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.topic.ForumRow;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class DemoTopicsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;

    @Test
    void aPupilFindsTopicsOfTheSchoolAndOfTheirClassWithAnswers() {
        Map<Role, Person> people = Map.of(
                Role.ADMINISTRATOR, school.office,
                Role.HEAD, desk.helga,
                Role.STAFF, school.person("Olaf", "Ohm", Role.STAFF),
                Role.TEACHER, school.weiss,
                Role.PUPIL, school.mia,
                Role.GUARDIAN, school.person("Hans", "Schmitt", Role.GUARDIAN));
        school.grant(ForumModule.ENDORSE, school.weiss);

        new DemoTopics(desk.administration, desk.writing, desk.conversations, school.currentPerson())
                .fill(new DemoPeople() {
                    @Override
                    public <T> T as(Role role, Supplier<T> work) {
                        school.signIn(people.get(role));
                        return work.get();
                    }
                });

        school.signIn(school.mia);
        assertThat(desk.topics.forums())
                .extracting(row -> row.forum().name())
                .containsExactly("Fragen zum Portal", "Schulleben", "7a");
        assertThat(desk.topics.forums()).extracting(ForumRow::latest).doesNotContainNull();
        assertThat(desk.search.find("Turnschuh", 0)).hasSize(2);
    }
}
