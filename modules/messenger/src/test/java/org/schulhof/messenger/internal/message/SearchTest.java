package org.schulhof.messenger.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.messenger.Desk;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class SearchTest {

    @RegisterExtension
    static final EmbeddedMariaDb DATABASE = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private SmallSchool school;

    @BeforeEach
    void open() {
        desk = new Desk(DATABASE);
        school = desk.school;
        desk.policies.decide(MessengerModule.MESSAGES, "100");
    }

    @Test
    void findsWordsByTheirBeginningsTheNewestFirst() {
        long room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, "Der Ausflug in den Zoo");
        desk.clock.pass(Duration.ofMinutes(1));
        desk.send(school.emil, room, "Ausflüge sind toll");
        desk.clock.pass(Duration.ofMinutes(1));
        desk.send(school.emil, room, "Nichts davon");
        assertThat(desk.search.find("ausfl", Optional.empty()).hits())
                .extracting(Hit::number)
                .containsExactly(2, 1);
        assertThat(desk.search.find("ausflug zoo", Optional.empty()).hits())
                .extracting(Hit::number)
                .containsExactly(1);
        assertThat(desk.search.find("  ", Optional.empty()).hits()).isEmpty();
    }

    @Test
    void goesFurtherBackFromWhereItStopped() {
        long room = desk.chat(school.mia, school.emil);
        for (int i = 0; i < 60; i++) {
            desk.clock.pass(Duration.ofSeconds(2));
            desk.send(school.mia, room, "Apfel " + i);
        }
        Search.Found first = desk.search.find("apfel", Optional.empty());
        assertThat(first.hits()).hasSize(50);
        Search.Found second = desk.search.find("apfel", first.from());
        assertThat(second.hits()).hasSize(10);
        assertThat(second.from()).isEmpty();
    }
}
