package org.schulhof.calendar.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.Desk.draft;
import static org.schulhof.calendar.Desk.repeated;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Scope;
import org.schulhof.calendar.internal.invitation.GuestList.Guest;
import org.schulhof.calendar.internal.view.Item;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ToldPeople.Told;

class InvitationsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final LocalDateTime tomorrow = MONDAY.plusDays(1).atTime(9, 0);
    private final long own = desk.own(desk.school.weiss);
    private final Guests class7a = new Guests(Set.of(), Set.of(desk.school.class7a.id()));

    private static Guests guest(Person person) {
        return new Guests(Set.of(person.id()), Set.of());
    }

    private long invite(Guests guests) {
        desk.school.signIn(desk.school.weiss);
        return desk.entries.create(
                draft(own, "Probe", tomorrow, Repetition.NONE).inviting(guests));
    }

    private List<String> seen(Person person) {
        desk.school.signIn(person);
        return desk.agenda.between(MONDAY, MONDAY.plusDays(6)).stream()
                .map(item -> item.title() + " " + item.answer())
                .toList();
    }

    private List<String> told(Person person) {
        return desk.told.to(person).stream().map(Told::text).toList();
    }

    private void answer(Person person, long entry, Answer answer) {
        desk.school.signIn(person);
        desk.invitations.answer(entry, answer);
    }

    private GuestList list(Person person, long entry) {
        desk.school.signIn(person);
        return desk.invitations.guests(entry).orElseThrow();
    }

    @Test
    void aGroupIsInvitedAsAWholeWithThoseWhoJoinLaterAndWithoutThoseWhoLeave() {
        long entry = invite(class7a);
        assertThat(seen(desk.school.mia)).containsExactly("Probe NONE");
        assertThat(seen(desk.school.zoe)).isEmpty();
        assertThat(told(desk.school.mia)).singleElement().asString().contains("Karin Weiß lädt dich ein: Probe");
        assertThat(told(desk.school.weiss))
                .as("who looks after the class invites it")
                .isEmpty();
        assertThatThrownBy(() -> list(desk.school.zoe, entry)).isInstanceOf(NotFoundException.class);

        desk.school.join(desk.school.class7a, desk.school.zoe);
        desk.school.leave(desk.school.class7a, desk.school.mia);

        assertThat(seen(desk.school.zoe)).containsExactly("Probe NONE");
        assertThat(desk.invitations.waiting()).isEqualTo(1);
        assertThat(desk.reading.view(entry, null).draft().title()).isEqualTo("Probe");
        assertThat(seen(desk.school.mia)).isEmpty();
        assertThat(desk.invitations.waiting()).isZero();
        assertThatThrownBy(() -> desk.reading.view(entry, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.invitations.answer(entry, Answer.YES)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aGuestSeesTheEntryAndNothingElseOfItsCalendar() {
        long entry = invite(guest(desk.school.gross));
        desk.school.signIn(desk.school.weiss);
        desk.entries.create(draft(own, "Arzt", tomorrow, Repetition.NONE));

        assertThat(seen(desk.school.gross)).containsExactly("Probe NONE");
        var view = desk.reading.view(entry, null);
        assertThat(view.calendar().writable()).isFalse();
        assertThat(view.calendar().name()).isEqualTo("Einladungen");
        assertThat(view.history()).isEmpty();
        assertThatThrownBy(() -> desk.entries.delete(entry, null, Scope.ALL)).isInstanceOf(NotFoundException.class);
        assertThat(desk.agenda.search("Arzt")).isEmpty();
        assertThat(desk.agenda.search("Probe")).extracting(Item::calendar).containsExactly("Einladungen");
    }

    @Test
    void answersAreSeenCountedAndChanged() {
        long entry = invite(new Guests(Set.of(desk.school.gross.id()), class7a.groups()));
        answer(desk.school.mia, entry, Answer.YES);
        answer(desk.school.gross, entry, Answer.NO);
        assertThat(seen(desk.school.mia)).containsExactly("Probe YES");
        assertThat(seen(desk.school.gross))
                .as("who does not come does not see it")
                .isEmpty();
        answer(desk.school.mia, entry, Answer.MAYBE);

        GuestList list = list(desk.school.weiss, entry);

        assertThat(list.whole()).isTrue();
        assertThat(list.asked()).isFalse();
        assertThat(list.people())
                .extracting(Guest::person, Guest::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(desk.school.gross, "NO"),
                        org.assertj.core.groups.Tuple.tuple(desk.school.mia, "MAYBE"),
                        org.assertj.core.groups.Tuple.tuple(desk.school.emil, "NONE"));
        assertThat(list.tally()).isEqualTo(new GuestList.Tally(0, 1, 1, 1));
        assertThat(told(desk.school.weiss)).as("of guests by name").containsExactly("Jonas Groß kommt nicht: Probe");
    }

    @Test
    void guestsSeeNamesOfThoseWhomTheyFindAnyhow() {
        long entry = invite(new Guests(
                Set.of(desk.school.mia.id(), desk.school.zoe.id(), desk.school.petra.id(), desk.school.gross.id()),
                Set.of()));
        answer(desk.school.zoe, entry, Answer.YES);

        GuestList list = list(desk.school.mia, entry);

        assertThat(list.people()).extracting(Guest::person).containsExactly(desk.school.gross, desk.school.mia);
        assertThat(list.hidden()).isEqualTo(2);
        assertThat(list.tally().yes()).isEqualTo(1);
        assertThat(list(desk.school.weiss, entry).people()).hasSize(4);
    }

    @Test
    void anotherTimeIsAskedAnewAndTheFormerOneHasItsAnswersAgain() {
        long entry = invite(class7a);
        answer(desk.school.mia, entry, Answer.YES);
        desk.told.clear();
        desk.school.signIn(desk.school.weiss);
        Entries.Undoable before = desk.entries.move(entry, "20261124T090000", tomorrow.plusHours(2), false);

        assertThat(told(desk.school.mia)).singleElement().asString().contains("verlegt", "Kommst du auch dann?");
        assertThat(seen(desk.school.mia)).containsExactly("Probe NONE");
        desk.school.signIn(desk.school.weiss);
        desk.entries.undo(before);
        assertThat(seen(desk.school.mia)).containsExactly("Probe YES");
    }

    @Test
    void anotherPlaceIsToldAndAnotherTitleIsNot() {
        long entry = invite(guest(desk.school.mia));
        answer(desk.school.mia, entry, Answer.YES);
        desk.told.clear();
        desk.school.signIn(desk.school.weiss);
        Draft draft = desk.reading.draft(entry, null, Scope.ALL);
        desk.entries.change(entry, null, Scope.ALL, 1, titled(draft, "Generalprobe", ""));
        assertThat(told(desk.school.mia)).isEmpty();
        desk.entries.change(entry, null, Scope.ALL, 2, titled(draft, "Generalprobe", "Aula"));
        assertThat(told(desk.school.mia)).singleElement().asString().contains("geändert");
        assertThat(seen(desk.school.mia)).containsExactly("Generalprobe YES");
    }

    private static Draft titled(Draft draft, String title, String place) {
        return new Draft(
                draft.calendarId(),
                title,
                place,
                "",
                false,
                draft.start(),
                draft.end(),
                draft.repetition(),
                draft.reminder(),
                draft.guests(),
                false);
    }

    @Test
    void whatIsCalledOffIsToldAndComesBackWithItsAnswers() {
        long entry = invite(class7a);
        answer(desk.school.mia, entry, Answer.YES);
        desk.told.clear();
        desk.school.signIn(desk.school.weiss);
        Entries.Undoable before = desk.entries.delete(entry, null, Scope.ALL);
        assertThat(told(desk.school.emil)).singleElement().asString().contains("hat abgesagt: Probe");
        assertThat(seen(desk.school.mia)).isEmpty();
        desk.school.signIn(desk.school.weiss);
        desk.entries.undo(before);
        assertThat(seen(desk.school.mia)).containsExactly("Probe YES");
    }

    @Test
    void whoIsNotInvitedAnyMoreIsTold() {
        long entry = invite(new Guests(Set.of(desk.school.mia.id(), desk.school.zoe.id()), Set.of()));
        desk.told.clear();
        desk.school.signIn(desk.school.weiss);
        desk.entries.change(
                entry,
                null,
                Scope.ALL,
                1,
                desk.reading.draft(entry, null, Scope.ALL).inviting(class7a));
        assertThat(told(desk.school.zoe)).singleElement().asString().contains("zurückgenommen");
        assertThat(told(desk.school.mia))
                .as("in the class, and so still invited")
                .isEmpty();
        assertThat(told(desk.school.emil)).singleElement().asString().contains("lädt dich ein");
        assertThat(seen(desk.school.zoe)).isEmpty();
    }

    @Test
    void anEntryTakesItsGuestsIntoAnotherCalendar() {
        long entry = invite(guest(desk.school.gross));
        answer(desk.school.gross, entry, Answer.MAYBE);
        long group = desk.calendar(desk.school.weiss, "7a");
        desk.told.clear();
        Draft draft = desk.reading.draft(entry, null, Scope.ALL);
        desk.entries.change(
                entry,
                null,
                Scope.ALL,
                1,
                new Draft(
                        group,
                        draft.title(),
                        "",
                        "",
                        false,
                        draft.start(),
                        draft.end(),
                        draft.repetition(),
                        draft.reminder(),
                        draft.guests(),
                        false));
        assertThat(seen(desk.school.gross)).containsExactly("Probe MAYBE");
        assertThat(told(desk.school.gross)).isEmpty();
    }

    @Test
    void whomSomebodyMayInviteIsDecidedByTheSchool() {
        long calendar = desk.own(desk.school.mia);
        assertThat(desk.rules.people("Ł")).extracting(Person::name).containsExactly("Łukasz Nowak");
        assertThat(desk.rules.groups("7"))
                .as("whole groups by those who look after them")
                .isEmpty();
        desk.entries.create(draft(calendar, "Kino", tomorrow, Repetition.NONE).inviting(guest(desk.school.lukasz)));
        assertThat(seen(desk.school.lukasz)).containsExactly("Kino NONE");
        refused(calendar, guest(desk.school.zoe));
        refused(calendar, guest(desk.school.gross));
        refused(calendar, class7a);
        desk.policies.decide(CalendarModule.INVITES, "everybody");
        desk.school.signIn(desk.school.mia);
        desk.entries.create(
                draft(calendar, "Nachhilfe", tomorrow, Repetition.NONE).inviting(guest(desk.school.gross)));
        refused(calendar, guest(desk.school.zoe));
        desk.policies.decide(CalendarModule.INVITES, "nobody");
        refused(calendar, guest(desk.school.lukasz));
    }

    private void refused(long calendar, Guests guests) {
        desk.school.signIn(desk.school.mia);
        assertThatThrownBy(() -> desk.entries.create(
                        draft(calendar, "Streich", tomorrow, Repetition.NONE).inviting(guests)))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.GUEST_REFUSED));
    }

    @Test
    void theTextNamesNobodyUntilItIsGivenOut() {
        long entry = invite(new Guests(Set.of(desk.school.gross.id()), class7a.groups()));
        answer(desk.school.mia, entry, Answer.YES);
        String stored =
                desk.persistence.inTransaction(m -> m.find(Entry.class, entry).ical());
        assertThat(stored)
                .contains("ORGANIZER:urn:x-schulhof:person:" + desk.school.weiss.id())
                .doesNotContain("CN=", "PARTSTAT", "Mia");

        desk.school.signIn(desk.school.mia);
        String text = desk.persistence
                .inTransaction(m -> desk.guestText.inFiles(m, java.util.Map.of(entry, stored)))
                .get(entry)
                .replace("\r\n ", "");

        assertThat(text)
                .contains("ORGANIZER;CN=\"Karin Weiß\":urn:x-schulhof:person:" + desk.school.weiss.id())
                .contains("CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;CN=\"7a\"")
                .containsPattern("PARTSTAT=ACCEPTED;MEMBER=\"urn:x-schulhof:group:\\d+\";CN=\"Mia")
                .containsPattern("PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Jonas Groß\"");
        assertThat(Guests.of(org.schulhof.calendar.internal.ical.IcalText.read(text)
                        .components("VEVENT")
                        .get(0)))
                .as("what comes back invites the same")
                .isEqualTo(new Guests(Set.of(desk.school.gross.id()), class7a.groups()));
    }

    @Test
    void guestsWhoComeAreReminded() {
        desk.school.signIn(desk.school.weiss);
        long entry = desk.entries.create(new Draft(
                own,
                "Probe",
                "",
                "",
                false,
                tomorrow,
                tomorrow.plusHours(1),
                Repetition.NONE,
                org.schulhof.calendar.internal.entry.Reminder.HOUR,
                class7a,
                false));
        answer(desk.school.mia, entry, Answer.YES);
        desk.told.clear();
        desk.clock.pass(java.time.Duration.ofHours(22).plusMinutes(5));
        desk.remind();
        assertThat(told(desk.school.mia)).hasSize(1);
        assertThat(told(desk.school.emil)).isEmpty();
        assertThat(told(desk.school.weiss)).hasSize(1);
    }

    @Test
    void oneAnswerIsForAllTimesOfASeries() {
        desk.school.signIn(desk.school.weiss);
        long entry = desk.entries.create(
                draft(own, "Chor", tomorrow, repeated(Repetition.Kind.DAILY, 3)).inviting(guest(desk.school.mia)));
        answer(desk.school.mia, entry, Answer.YES);
        desk.told.clear();
        desk.school.signIn(desk.school.weiss);
        desk.entries.delete(entry, "20261125T090000", Scope.ONE);
        assertThat(told(desk.school.mia)).singleElement().asString().contains("geändert");
        assertThat(seen(desk.school.mia)).containsExactly("Chor YES", "Chor YES");
        assertThat(desk.agenda.between(MONDAY, MONDAY.plusDays(6)))
                .extracting(Item::calendar)
                .containsOnly("Einladungen");
    }

    @Test
    void guestsOfASeriesThatGoesOnAsAnotherOneAreToldOnce() {
        desk.school.signIn(desk.school.weiss);
        long entry = desk.entries.create(
                draft(own, "Chor", tomorrow, repeated(Repetition.Kind.DAILY, 5)).inviting(guest(desk.school.mia)));
        answer(desk.school.mia, entry, Answer.YES);
        desk.told.clear();
        desk.school.signIn(desk.school.weiss);
        String key = "20261126T090000";
        Draft following = desk.reading.draft(entry, key, Scope.FOLLOWING);
        desk.entries.change(
                entry,
                key,
                Scope.FOLLOWING,
                1,
                new Draft(
                        own,
                        "Chor",
                        "",
                        "",
                        false,
                        following.start().plusHours(1),
                        following.end().plusHours(1),
                        following.repetition(),
                        following.reminder(),
                        following.guests(),
                        false));
        assertThat(told(desk.school.mia)).singleElement().asString().contains("lädt dich ein: Chor");
        assertThat(seen(desk.school.mia))
                .containsExactly("Chor YES", "Chor YES", "Chor NONE", "Chor NONE", "Chor NONE");
    }

    @Test
    void whoeverIsInvitedHearsThatAWholeCalendarIsGone() {
        desk.school.signIn(desk.school.weiss);
        long further = desk.settings.create("Theater", 30);
        desk.entries.create(draft(further, "Probe", tomorrow, Repetition.NONE).inviting(class7a));
        desk.entries.create(draft(further, "Gewesen", MONDAY.minusDays(3).atTime(9, 0), Repetition.NONE)
                .inviting(class7a));
        desk.entries.create(draft(further, "Ohne Gäste", tomorrow, Repetition.NONE));
        desk.told.clear();
        desk.settings.delete(further);
        assertThat(told(desk.school.emil)).singleElement().asString().contains("hat abgesagt: Probe");
        assertThat(seen(desk.school.emil)).isEmpty();
    }
}
