package org.schulhof.calendar.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.Desk.draft;
import static org.schulhof.calendar.Desk.repeated;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.calendar.Writers;
import org.schulhof.calendar.internal.entry.EntryView.Step;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.testkit.EmbeddedMariaDb;

class EntriesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final LocalDateTime nine = MONDAY.atTime(9, 0);

    private List<String> titles(Person person, LocalDate first, LocalDate last) {
        desk.school.signIn(person);
        return desk.agenda.between(first, last).stream()
                .map(item -> item.start().toLocalDate() + " " + item.startTime() + " " + item.title())
                .toList();
    }

    @Test
    @Tag("R34")
    void inAGroupThoseWriteWhoMayAndMembersRead() {
        long calendar = desk.calendar(desk.school.weiss, "7a");
        desk.entries.create(draft(calendar, "Wandertag", nine, Repetition.NONE));
        assertThat(titles(desk.school.mia, MONDAY, MONDAY)).containsExactly("2026-11-23 09:00 Wandertag");
        assertThat(titles(desk.school.lukasz, MONDAY, MONDAY)).isEmpty();

        assertThatThrownBy(() -> {
                    desk.school.signIn(desk.school.mia);
                    desk.entries.create(draft(calendar, "Kino", nine, Repetition.NONE));
                })
                .isInstanceOf(AccessDeniedException.class);
        desk.school.signIn(desk.school.weiss);
        desk.settings.name(calendar, desk.school.mia.id());
        desk.school.signIn(desk.school.mia);
        desk.entries.create(draft(calendar, "Kino", nine, Repetition.NONE));
        desk.school.signIn(desk.school.emil);
        assertThatThrownBy(() -> desk.entries.create(draft(calendar, "Zoo", nine, Repetition.NONE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.settings.open(calendar, Writers.MEMBERS))
                .isInstanceOf(AccessDeniedException.class);
        desk.school.signIn(desk.school.weiss);
        desk.settings.open(calendar, Writers.MEMBERS);
        desk.school.signIn(desk.school.emil);
        desk.entries.create(draft(calendar, "Zoo", nine, Repetition.NONE));

        assertThat(titles(desk.school.emil, MONDAY, MONDAY)).hasSize(3);
    }

    @Test
    void whatIsClosedToSomebodyIsNotThereForThem() {
        long own = desk.own(desk.school.weiss);
        long entry = desk.entries.create(draft(own, "Arzt", nine, Repetition.NONE));
        desk.school.signIn(desk.school.office);

        assertThatThrownBy(() -> desk.reading.view(entry, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.entries.delete(entry, null, Scope.ALL)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.entries.create(draft(own, "x", nine, Repetition.NONE)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.entries.move(entry, "20261123T090000", nine, false))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.entries.undo(new Entries.Undoable(
                        own,
                        desk.persistence.inTransaction(
                                m -> m.find(Entry.class, entry).uid()),
                        1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(desk.agenda.search("Arzt")).isEmpty();
    }

    @Test
    void theSchoolsDatesAreEnteredByThoseWhoHaveTheRight() {
        long calendar = desk.calendar(desk.school.office, "Schule");
        desk.entries.create(draft(calendar, "Sommerfest", nine, Repetition.NONE));
        assertThat(titles(desk.school.petra, MONDAY, MONDAY)).containsExactly("2026-11-23 09:00 Sommerfest");
        assertThatThrownBy(() -> desk.entries.create(draft(calendar, "x", nine, Repetition.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("R34")
    void everyChangeIsOnRecordWithItsAuthorAndCanBeUndone() {
        long calendar = desk.calendar(desk.school.weiss, "7a");
        desk.settings.open(calendar, Writers.MEMBERS);
        long entry = desk.entries.create(draft(calendar, "Wandertag", nine, Repetition.NONE));
        desk.school.signIn(desk.school.mia);
        desk.entries.change(entry, null, Scope.ALL, 1, draft(calendar, "Ferien!", nine.plusDays(1), Repetition.NONE));

        EntryView view = desk.reading.view(entry, null);
        assertThat(view.history())
                .extracting(Step::kind)
                .containsExactly(EntryVersion.Kind.CHANGED, EntryVersion.Kind.CREATED);
        assertThat(view.history()).extracting(Step::author).containsExactly(desk.school.mia, desk.school.weiss);
        assertThat(view.last().changes()).containsExactly("title", "time");

        desk.school.signIn(desk.school.weiss);
        desk.entries.undo(desk.reading.state(entry, 1));
        assertThat(titles(desk.school.mia, MONDAY, MONDAY)).containsExactly("2026-11-23 09:00 Wandertag");
        assertThat(desk.reading.view(entry, null).history()).hasSize(3);
    }

    @Test
    @Tag("R34")
    void twoStatesAreComparedInAllThatTheySay() {
        long calendar = desk.calendar(desk.school.weiss, "7a");
        long entry = desk.entries.create(draft(calendar, "Chor", nine, repeated(Repetition.Kind.DAILY, 4)));
        desk.entries.move(entry, "20261124T090000", MONDAY.plusDays(1).atTime(15, 30), false);
        desk.entries.delete(entry, "20261125T090000", Scope.ONE);
        desk.school.signIn(desk.school.mia);

        EntryStates.State first = desk.states.state(entry, 1);
        EntryStates.State last = desk.states.state(entry, 3);

        assertThat(first.author()).isEqualTo(desk.school.weiss);
        assertThat(first.leftOut()).isEmpty();
        assertThat(last.leftOut()).containsExactly(MONDAY.plusDays(2).atTime(9, 0));
        assertThat(last.single()).containsOnlyKeys(MONDAY.plusDays(1).atTime(9, 0));
        assertThat(last.single().values())
                .extracting(Draft::start)
                .containsExactly(MONDAY.plusDays(1).atTime(15, 30));
        assertThat(last.others()).isEmpty();
        desk.school.signIn(desk.school.zoe);
        assertThatThrownBy(() -> desk.states.state(entry, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("R34")
    void whatWasDeletedComesBackWithItsHistory() {
        long calendar = desk.calendar(desk.school.weiss, "7a");
        long entry = desk.entries.create(draft(calendar, "Wandertag", nine, Repetition.NONE));
        Entries.Undoable before = desk.entries.delete(entry, null, Scope.ALL);
        assertThat(titles(desk.school.mia, MONDAY, MONDAY)).isEmpty();
        assertThat(desk.jobs.plans).anyMatch(plan -> plan.kind().equals(Entries.FORGET));

        desk.school.signIn(desk.school.weiss);
        long again = desk.entries.undo(before).id();

        assertThat(titles(desk.school.mia, MONDAY, MONDAY)).hasSize(1);
        assertThat(desk.reading.view(again, null).history())
                .extracting(Step::kind)
                .containsExactly(EntryVersion.Kind.RESTORED, EntryVersion.Kind.DELETED, EntryVersion.Kind.CREATED);
    }

    @Test
    void whoeverWasFasterIsNotOverwritten() {
        long own = desk.own(desk.school.weiss);
        long entry = desk.entries.create(draft(own, "Arzt", nine, Repetition.NONE));
        desk.entries.change(entry, null, Scope.ALL, 1, draft(own, "Zahnarzt", nine, Repetition.NONE));
        assertThatThrownBy(() ->
                        desk.entries.change(entry, null, Scope.ALL, 1, draft(own, "Augenarzt", nine, Repetition.NONE)))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void oneOfASeriesIsMovedAndDeletedByItself() {
        long own = desk.own(desk.school.mia);
        long entry = desk.entries.create(draft(own, "Chor", nine, repeated(Repetition.Kind.DAILY, 4)));
        desk.entries.move(entry, "20261124T090000", MONDAY.plusDays(1).atTime(15, 30), false);
        desk.entries.delete(entry, "20261125T090000", Scope.ONE);

        assertThat(titles(desk.school.mia, MONDAY, MONDAY.plusDays(7)))
                .containsExactly("2026-11-23 09:00 Chor", "2026-11-24 15:30 Chor", "2026-11-26 09:00 Chor");
        assertThat(desk.reading.view(entry, "20261124T090000").changed()).isTrue();
        assertThatThrownBy(() -> desk.reading.view(entry, "20261125T090000")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void thisAndTheFollowingBecomeASeriesOfTheirOwn() {
        long own = desk.own(desk.school.mia);
        long entry = desk.entries.create(draft(own, "Chor", nine, repeated(Repetition.Kind.DAILY, 5)));
        String third = "20261125T090000";
        Draft shown = desk.reading.draft(entry, third, Scope.FOLLOWING);
        assertThat(shown.repetition().times()).isEqualTo(3);

        Entries.Spot later = desk.entries.change(
                entry, third, Scope.FOLLOWING, 1, shown.at(MONDAY.plusDays(2).atTime(11, 0), false));

        assertThat(later.id()).isNotEqualTo(entry);
        assertThat(titles(desk.school.mia, MONDAY, MONDAY.plusDays(9)))
                .containsExactly(
                        "2026-11-23 09:00 Chor",
                        "2026-11-24 09:00 Chor",
                        "2026-11-25 11:00 Chor",
                        "2026-11-26 11:00 Chor",
                        "2026-11-27 11:00 Chor");
        desk.entries.delete(later.id(), "20261126T110000", Scope.FOLLOWING);
        assertThat(titles(desk.school.mia, MONDAY, MONDAY.plusDays(9))).hasSize(3);
    }

    @Test
    void aWholeSeriesMovesWithItsExceptions() {
        long own = desk.own(desk.school.mia);
        long entry = desk.entries.create(
                draft(own, "Chor", nine, new Repetition(Repetition.Kind.WEEKLY, java.util.Set.of(), null, 4, null)));
        desk.entries.delete(entry, "20261130T090000", Scope.ONE);
        Draft shown = desk.reading.draft(entry, null, Scope.ALL);
        assertThat(shown.repetition().days()).containsExactly(java.time.DayOfWeek.MONDAY);

        desk.entries.change(
                entry, null, Scope.ALL, 2, shown.at(MONDAY.plusDays(1).atTime(10, 0), false));

        assertThat(titles(desk.school.mia, MONDAY, MONDAY.plusDays(40)))
                .containsExactly("2026-11-24 10:00 Chor", "2026-12-08 10:00 Chor", "2026-12-15 10:00 Chor");
    }

    @Test
    void anEntryGoesIntoAnotherCalendar() {
        long own = desk.own(desk.school.weiss);
        long group = desk.calendar(desk.school.weiss, "7a");
        long entry = desk.entries.create(draft(own, "Wandertag", nine, Repetition.NONE));
        desk.entries.change(entry, null, Scope.ALL, 1, draft(group, "Wandertag", nine, Repetition.NONE));
        assertThat(titles(desk.school.mia, MONDAY, MONDAY)).hasSize(1);
        assertThat(titles(desk.school.weiss, MONDAY, MONDAY)).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        long own = desk.own(desk.school.mia);
        assertThat(reason(draft(own, " ", nine, Repetition.NONE))).isEqualTo(Reason.TITLE_MISSING);
        assertThat(reason(new Draft(own, "x", "", "", false, nine, nine.minusHours(1), Repetition.NONE, Reminder.NONE)))
                .isEqualTo(Reason.ENDS_BEFORE);
        assertThat(reason(draft(own, "x", nine.minusYears(100), Repetition.NONE)))
                .isEqualTo(Reason.TIMES);
        assertThat(reason(draft(own, "x", nine, repeated(Repetition.Kind.DAILY, 5000))))
                .isEqualTo(Reason.TIMES_OUT_OF_RANGE);
        assertThat(reason(draft(
                        own,
                        "x",
                        nine,
                        new Repetition(Repetition.Kind.OTHER, java.util.Set.of(), null, null, "FREQ=SECONDLY"))))
                .isEqualTo(Reason.TOO_OFTEN);
        desk.filter.list("Mist");
        assertThatThrownBy(() -> desk.entries.create(draft(own, "So ein Mist", nine, Repetition.NONE)))
                .isInstanceOf(RefusedTextException.class);
        assertThat(titles(desk.school.mia, MONDAY, MONDAY)).isEmpty();
    }

    private Reason reason(Draft draft) {
        try {
            desk.entries.create(draft);
            throw new AssertionError("was kept: " + draft);
        } catch (InvalidEntryException e) {
            return e.reason();
        }
    }

    @Test
    void whatAClientSentStaysWhenThePageChangesATitle() {
        long own = desk.own(desk.school.mia);
        long entry = desk.entries.create(draft(own, "Chor", nine, Repetition.NONE));
        desk.persistence.runInTransaction(entityManager -> entityManager
                .createNativeQuery("update calendar_entry set ical = replace(ical, 'END:VEVENT',"
                        + " 'X-CLIENT;X-P=\"1:2\":kept\\r\\nCOLOR:red\\r\\nEND:VEVENT') where id = ?1")
                .setParameter(1, entry)
                .executeUpdate());

        desk.entries.change(entry, null, Scope.ALL, 1, draft(own, "Orchester", nine, Repetition.NONE));

        String text =
                desk.persistence.inTransaction(m -> m.find(Entry.class, entry).ical());
        assertThat(text).contains("X-CLIENT;X-P=\"1:2\":kept\r\n", "COLOR:red\r\n", "SUMMARY:Orchester\r\n");
        assertThat(text).contains("BEGIN:VTIMEZONE");
    }
}
