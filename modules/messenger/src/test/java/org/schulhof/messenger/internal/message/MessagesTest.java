package org.schulhof.messenger.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.messenger.Desk;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.messenger.internal.room.UnknownRoomException;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class MessagesTest {

    @RegisterExtension
    static final EmbeddedMariaDb DATABASE = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final String PLANTED = "Geheimnis Brombeerstrauch";

    private Desk desk;
    private SmallSchool school;

    @BeforeEach
    void open() {
        desk = new Desk(DATABASE);
        school = desk.school;
    }

    @Test
    void messagesAreNumberedInTheirOrder() {
        long room = desk.chat(school.mia, school.emil);
        assertThat(desk.send(school.mia, room, "Hallo")).isEqualTo(1);
        assertThat(desk.send(school.emil, room, "Na?")).isEqualTo(2);
        assertThat(desk.texts(room)).containsExactly("Hallo", "Na?");
    }

    @Test
    void whatIsSentAgainIsThereOnce() {
        long room = desk.chat(school.mia, school.emil);
        Draft draft = Desk.draft(room, "Hallo");
        assertThat(desk.writing.send(draft)).isEqualTo(1);
        assertThat(desk.writing.send(draft)).isEqualTo(1);
        assertThat(desk.texts(room)).containsExactly("Hallo");
    }

    @Test
    void manyAtOnceGetNumbersWithoutGaps() {
        desk.policies.decide(MessengerModule.MESSAGES, "100");
        long room = desk.chat(school.mia, school.emil);
        List<Integer> numbers = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> desk.writing.send(Desk.draft(room, "Nr. " + i))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void aMessageTakesThreeStatementsHoweverManyAreInTheRoom() {
        long room = desk.classRoom();
        desk.send(school.weiss, room, "Damit alles geladen ist");
        long forFew = desk.statements(() -> desk.writing.send(Desk.draft(room, "Für drei")));
        for (int i = 0; i < 200; i++) {
            school.join(school.class7a, school.person("Kind", "Nummer" + i, Role.PUPIL));
        }
        long forMany = desk.statements(() -> desk.writing.send(Desk.draft(room, "Für viele")));
        assertThat(forFew).isLessThanOrEqualTo(3);
        assertThat(forMany).isEqualTo(forFew);
    }

    @Test
    @Tag("R19")
    void noTableTellsWhatWasWritten() {
        long room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, PLANTED + " eins");
        desk.writing.edit(room, 1, PLANTED + " zwei");
        school.signIn(school.emil);
        desk.excerpts.report(room, 1, "Deshalb", 0);
        assertThat(desk.count("original") + desk.count("excerpt")).isEqualTo(2);
        assertThat(desk.dump()).doesNotContain("Brombeerstrauch", "Geheimnis");
        assertThat(desk.texts(room)).containsExactly(PLANTED + " zwei");
    }

    @Test
    @Tag("R19")
    void aTextThatWasPutElsewhereDoesNotOpen() {
        long room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, "Ja");
        desk.send(school.mia, room, "Nein");
        desk.sql(
                "update messenger_message a join messenger_message b on b.number = 2 set a.body = b.body where a.number = 1");
        assertThat(desk.texts(room)).containsExactly("–", "Nein");
    }

    @Test
    @Tag("R19")
    void whoIsNotInTheRoomFindsNone() {
        long room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, "Unter uns");
        for (Person outsider : List.of(school.lukasz, school.weiss, school.office)) {
            school.signIn(outsider);
            for (Runnable attempt : List.<Runnable>of(
                    () -> desk.conversations.open(room),
                    () -> desk.conversations.before(room, 9),
                    () -> desk.conversations.after(room, 0),
                    () -> desk.writing.send(Desk.draft(room, "Ich auch")),
                    () -> desk.writing.edit(room, 1, "Anders"),
                    () -> desk.writing.delete(room, 1),
                    () -> desk.writing.react(room, 1, Sign.LIKE, true),
                    () -> desk.writing.pin(room, Optional.of(1)),
                    () -> desk.writing.type(room),
                    () -> desk.writing.read(room, 1),
                    () -> desk.excerpts.report(room, 1, "Neugier", 0))) {
                assertThatThrownBy(attempt::run).isInstanceOf(UnknownRoomException.class);
            }
            assertThat(desk.conversations.rows()).isEmpty();
            assertThat(desk.search.find("uns", Optional.empty()).hits()).isEmpty();
        }
    }

    @Test
    void onlyTheSenderChangesAndDeletes() {
        long room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, "Meins");
        school.signIn(school.emil);
        assertThat(refused(() -> desk.writing.edit(room, 1, "Deins"))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> desk.writing.delete(room, 1))).isEqualTo(Reason.NOT_YOURS);
        assertThat(desk.texts(room)).containsExactly("Meins");
    }

    @Test
    void whoWasAwayFetchesWhatChanged() {
        desk.policies.decide(MessengerModule.MESSAGES, "100");
        long room = desk.chat(school.mia, school.emil);
        for (int i = 1; i <= 60; i++) {
            desk.send(school.mia, room, "Nr. " + i);
        }
        int known = desk.conversations.after(room, 50).change();
        assertThat(desk.conversations.after(room, 0).more()).isTrue();
        desk.writing.edit(room, 7, "Sieben");
        desk.writing.delete(room, 8);
        desk.writing.react(room, 9, Sign.HEART, true);
        desk.send(school.mia, room, "Neu");
        Conversations.Page gap = desk.conversations.after(room, known);
        assertThat(gap.messages()).extracting(view -> view.message().number()).containsExactly(7, 8, 9, 61);
        assertThat(gap.more()).isFalse();
        assertThat(desk.conversations.after(room, gap.change()).messages()).isEmpty();
    }

    @Test
    void aDeletedMessageLeavesItsPlaceOnly() throws IOException {
        long room = desk.chat(school.mia, school.emil);
        long file = desk.attachments
                .upload(MessengerModule.ID, "bild.txt", new ByteArrayInputStream("x".getBytes()))
                .id();
        desk.writing.send(new Draft(room, "12345678", "Mit Bild", Optional.empty(), List.of(file)));
        desk.writing.edit(room, 1, "Mit einem Bild");
        desk.writing.react(room, 1, Sign.WOW, true);
        desk.writing.pin(room, Optional.of(1));
        desk.writing.delete(room, 1);
        assertThat(desk.texts(room)).containsExactly("–");
        assertThat(desk.files.ids()).isEmpty();
        assertThat(desk.count("original") + desk.count("reaction")).isZero();
        assertThat(desk.conversations.open(room).pinned()).isEmpty();
    }

    @Test
    @Tag("R38")
    @Tag("R33")
    void theSchoolsFiltersHoldInChats() {
        desk.filter.list("pfui");
        long room = desk.chat(school.mia, school.emil);
        assertThatThrownBy(() -> desk.send(school.mia, room, "Das ist pfui")).isInstanceOf(RefusedTextException.class);
        desk.send(school.mia, room, "Das ist fein");
        assertThatThrownBy(() -> desk.writing.edit(room, 1, "Doch pfui")).isInstanceOf(RefusedTextException.class);
        assertThat(desk.texts(room)).containsExactly("Das ist fein");
    }

    @Test
    @Tag("R28")
    @Tag("R33")
    void nobodyFloodsAChat() {
        long room = desk.chat(school.mia, school.emil);
        for (int i = 0; i < 10; i++) {
            desk.send(school.mia, room, "Spam");
        }
        assertThat(refused(() -> desk.send(school.mia, room, "Spam"))).isEqualTo(Reason.TOO_FAST);
        desk.send(school.emil, room, "Hör auf");
        desk.clock.pass(Duration.ofSeconds(11));
        assertThat(desk.send(school.mia, room, "Sorry")).isEqualTo(12);
    }

    @Test
    void inAnAnnouncementRoomTheOwnersWrite() {
        school.signIn(school.weiss);
        long room = desk.openings.ofGroup(school.class7a.id(), true);
        desk.send(school.weiss, room, "Morgen Wandertag");
        assertThat(refused(() -> desk.send(school.mia, room, "Juhu"))).isEqualTo(Reason.ANNOUNCEMENT);
        assertThat(desk.texts(room)).containsExactly("Morgen Wandertag");
    }

    @Test
    void whoLeavesTheGroupIsOutOfItsRoomAtOnce() {
        long room = desk.classRoom();
        desk.send(school.emil, room, "Noch da");
        school.leave(school.class7a, school.emil);
        assertThatThrownBy(() -> desk.conversations.before(room, 9)).isInstanceOf(UnknownRoomException.class);
        assertThatThrownBy(() -> desk.send(school.emil, room, "Hallo?")).isInstanceOf(UnknownRoomException.class);
    }

    @Test
    void aClosedRoomIsRead() {
        long room = desk.classRoom();
        desk.send(school.weiss, room, "Schluss");
        desk.openings.close(room);
        assertThat(refused(() -> desk.send(school.mia, room, "Och"))).isEqualTo(Reason.CLOSED);
        assertThat(desk.texts(room)).containsExactly("Schluss");
    }

    private static Reason refused(Runnable attempt) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, attempt::run);
        assertThat(refused).as("is refused").isNotNull();
        return refused.reason();
    }
}
