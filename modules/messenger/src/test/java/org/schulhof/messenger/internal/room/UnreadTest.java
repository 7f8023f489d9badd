package org.schulhof.messenger.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.messenger.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class UnreadTest {

    @RegisterExtension
    static final EmbeddedMariaDb DATABASE = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private SmallSchool school;

    @BeforeEach
    void open() {
        desk = new Desk(DATABASE);
        school = desk.school;
    }

    @Test
    void whatWasNotShownIsUnread() {
        long room = desk.classRoom();
        desk.send(school.weiss, room, "Eins");
        desk.send(school.weiss, room, "Zwei");
        assertThat(desk.unread.unread(school.mia)).isEqualTo(2);
        school.signIn(school.mia);
        desk.writing.read(room, 1);
        assertThat(desk.unread.unread(school.mia)).isEqualTo(1);
        desk.writing.read(room, 99);
        assertThat(desk.unread.unread(school.mia)).isZero();
        assertThat(desk.unread.unread(school.emil)).isEqualTo(2);
    }

    @Test
    void aMutedRoomDoesNotCountAndIsNotTold() {
        long room = desk.classRoom();
        school.signIn(school.mia);
        desk.seats.mute(desk.rooms.require(room), true);
        desk.hints.clear();
        desk.send(school.emil, room, "Psst");
        assertThat(desk.unread.unread(school.mia)).isZero();
        assertThat(told("messenger.unread")).containsExactly(Set.of(school.weiss.id()));
        assertThat(told("messenger.change")).containsExactly(Set.of(school.mia.id(), school.emil.id()));
    }

    @Test
    void hintsDoNotSayWhatWasWritten() {
        long room = desk.classRoom();
        desk.send(school.emil, room, "Geheim");
        assertThat(desk.hints).allSatisfy(hint -> assertThat(hint.content()).doesNotContain("Geheim"));
    }

    @Test
    void pupilsHaveTheirQuiet() {
        long room = desk.classRoom();
        desk.clock.pass(Duration.ofHours(12));
        desk.send(school.emil, room, "Noch wach?");
        assertThat(told("messenger.unread")).as("at 22 o'clock").containsExactly(Set.of(school.weiss.id()));
        desk.hints.clear();
        desk.clock.pass(Duration.ofHours(9));
        desk.send(school.emil, room, "Guten Morgen");
        assertThat(told("messenger.unread")).containsExactly(Set.of(school.weiss.id(), school.mia.id()));
    }

    private List<Set<Long>> told(String kind) {
        return desk.hints.stream()
                .filter(hint -> hint.kind().equals(kind))
                .map(Desk.Hint::people)
                .toList();
    }
}
