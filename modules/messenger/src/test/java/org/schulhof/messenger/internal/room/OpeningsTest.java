package org.schulhof.messenger.internal.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.Desk;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class OpeningsTest {

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
    void aChatOfTwoIsTheSameForBoth() {
        long room = desk.chat(school.mia, school.emil);
        assertThat(desk.chat(school.emil, school.mia)).isEqualTo(room);
    }

    @Test
    @Tag("R33")
    void theSchoolDecidesToWhomPupilsWrite() {
        assertThat(school(null, school.weiss)).isNull();
        assertThat(school(null, school.emil)).isNull();
        assertThat(school("staff", school.emil)).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(school("staff", school.weiss)).isNull();
        assertThat(school("nobody", school.weiss)).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(school("everybody", school.emil)).isNull();
    }

    private Reason school(String decided, Person receiver) {
        if (decided != null) {
            desk.policies.decide(MessengerModule.PUPILS_WRITE_TO, decided);
        }
        school.signIn(school.mia);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.openings.with(receiver.id()));
        assertThat(desk.openings.receivers("").contains(receiver)).isEqualTo(refused == null);
        return refused == null ? null : refused.reason();
    }

    @Test
    @Tag("R33")
    void aDecisionHoldsInChatsThatHaveBegun() {
        long room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, "Hallo");
        desk.policies.decide(MessengerModule.PUPILS_WRITE_TO, "staff");
        assertThat(catchThrowableOfType(RefusedException.class, () -> desk.send(school.emil, room, "Na?"))
                        .reason())
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whomOneDoesNotSeeOneDoesNotFind() {
        assertThatThrownBy(() -> desk.chat(school.mia, school.zoe)).isInstanceOf(UnknownRoomException.class);
        assertThatThrownBy(() -> desk.chat(school.mia, school.mia)).isInstanceOf(UnknownRoomException.class);
    }

    @Test
    @Tag("R28")
    @Tag("R33")
    void nobodyBeginsChatsWithEverybody() {
        desk.policies.decide(MessengerModule.NEW_CHATS, "2");
        desk.policies.decide(MessengerModule.NEW_CHATS_TRUSTED, "3");
        school.grant(MessengerModule.TRUSTED, school.weiss);
        desk.chat(school.mia, school.emil);
        desk.chat(school.mia, school.weiss);
        assertThat(desk.chat(school.mia, school.emil)).as("one that has begun").isPositive();
        assertThat(tooMany(school.mia, school.gross)).isTrue();
        desk.chat(school.weiss, school.emil);
        desk.chat(school.weiss, school.zoe);
        assertThat(tooMany(school.weiss, school.lukasz)).as("trusted").isFalse();
        desk.clock.pass(Duration.ofHours(2));
        assertThat(tooMany(school.mia, school.gross)).isFalse();
    }

    private boolean tooMany(Person writer, Person receiver) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> desk.chat(writer, receiver));
        return refused != null && refused.reason() == Reason.TOO_MANY_CHATS;
    }

    @Test
    void theRoomOfAGroupIsOpenedByWhomTheSchoolLets() {
        school.signIn(school.mia);
        assertThat(desk.openings.groups()).isEmpty();
        assertThat(catchThrowableOfType(RefusedException.class, () -> desk.openings.ofGroup(school.class7a.id(), false))
                        .reason())
                .isEqualTo(Reason.OWNERS_ONLY);
        desk.policies.decide(MessengerModule.ROOMS_OPENED_BY, "members");
        assertThat(desk.openings.groups()).contains(school.class7a).doesNotContain(school.pupils);
        long room = desk.openings.ofGroup(school.class7a.id(), false);
        school.signIn(school.emil);
        assertThat(desk.conversations.rows()).extracting(row -> row.room().id()).containsExactly(room);
        assertThatThrownBy(() -> desk.openings.ofGroup(school.class9b.id(), false))
                .isInstanceOf(UnknownRoomException.class);
    }
}
