package org.schulhof.calendar.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.Desk.draft;
import static org.schulhof.calendar.Desk.repeated;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Reminder;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.testkit.EmbeddedMariaDb;

class AgendaTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final long own = desk.own(desk.school.mia);

    private List<String> on(LocalDate day) {
        return desk.agenda.between(day, day).stream().map(Item::title).toList();
    }

    @Test
    void whatLastsOverMidnightOrForWeeksIsOnEachOfItsDays() {
        desk.entries.create(new Draft(
                own,
                "Lesenacht",
                "",
                "",
                false,
                MONDAY.atTime(20, 0),
                MONDAY.plusDays(1).atTime(8, 0),
                Repetition.NONE,
                Reminder.NONE));
        desk.entries.create(new Draft(
                own,
                "Praktikum",
                "",
                "",
                true,
                MONDAY.atStartOfDay(),
                MONDAY.plusDays(18).atStartOfDay(),
                Repetition.NONE,
                Reminder.NONE));
        assertThat(on(MONDAY)).containsExactly("Praktikum", "Lesenacht");
        assertThat(on(MONDAY.plusDays(1))).containsExactly("Praktikum", "Lesenacht");
        assertThat(on(MONDAY.plusDays(2))).containsExactly("Praktikum");
        assertThat(on(MONDAY.plusDays(18))).containsExactly("Praktikum");
        assertThat(on(MONDAY.plusDays(19))).isEmpty();
        assertThat(on(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void hiddenCalendarsAreNotShownAndStillSearched() {
        desk.entries.create(draft(own, "Zahnarzt", MONDAY.atTime(9, 0), Repetition.NONE));
        desk.calendars.show(own, false);
        assertThat(on(MONDAY)).isEmpty();
        assertThat(desk.agenda.search("zahn")).extracting(Item::title).containsExactly("Zahnarzt");
        desk.calendars.show(own, true);
        assertThat(on(MONDAY)).hasSize(1);
    }

    @Test
    void theNextDatesAreThoseToCome() {
        desk.entries.create(draft(own, "Vorbei", MONDAY.atTime(8, 0), Repetition.NONE));
        desk.entries.create(draft(own, "Läuft", MONDAY.atTime(9, 30), Repetition.NONE));
        desk.entries.create(draft(own, "Später", MONDAY.plusDays(3).atTime(9, 30), Repetition.NONE));
        assertThat(desk.agenda.next(14, 5)).extracting(Item::title).containsExactly("Läuft", "Später");
    }

    @Test
    void whatRecursWithoutEndIsKnownFarAheadAndStaysSo() {
        desk.entries.create(draft(own, "Chor", MONDAY.atTime(9, 0), repeated(Repetition.Kind.WEEKLY, null)));
        LocalDate later = MONDAY.plusWeeks(52 * 2);
        assertThat(on(later)).containsExactly("Chor");
        assertThat(on(later.plusWeeks(104))).as("beyond what is kept").isEmpty();

        desk.clock.pass(Duration.of(2 * 365, ChronoUnit.DAYS));
        desk.index.run(Map.of(), (done, total, step) -> {});

        assertThat(on(later.plusWeeks(104))).containsExactly("Chor");
        assertThat(desk.jobs.plans.get(desk.jobs.plans.size() - 1).notBefore()).isAfter(desk.clock.instant());
    }

    /** Rows that the database reads, which no slow machine changes. */
    @Test
    void aMonthCostsTheSameWhateverElseThereIs() {
        fill(1_000);
        long few = reads();
        fill(20_000);
        assertThat(reads()).isLessThanOrEqualTo(few + 20);
    }

    private void fill(int count) {
        desk.persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery(
                            "insert into calendar_entry (calendar_id, uid, number, ical, title, place, search_text,"
                                    + " starts_at, recurring, created_at, changed_at, version, name) select ?1, uuid(), 1, '', 'x', '', '',"
                                    + " timestampadd(day, 40 + seq % 9000, '2026-12-01'), false, now(), now(), 0, uuid() from seq_1_to_"
                                    + count)
                    .setParameter(1, own)
                    .executeUpdate();
            entityManager
                    .createNativeQuery("insert ignore into calendar_occurrence (entry_id, slot, calendar_id, starts_at,"
                            + " ends_at, all_day, lasting, title, place) select id, 'x', calendar_id, starts_at,"
                            + " timestampadd(hour, 1, starts_at), false, false, title, place from calendar_entry")
                    .executeUpdate();
        });
    }

    private long reads() {
        long before = handled();
        desk.agenda.between(MONDAY, MONDAY.plusDays(35));
        return handled() - before;
    }

    private long handled() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select sum(variable_value) from information_schema.global_status where"
                                + " variable_name in ('HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY')")) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
