package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/**
 * Keeps when entries take place, from two years ago until in three years, so that nobody who looks at a month expands a rule. As
 * a job it moves these years on, long before their end comes into sight.
 */
@Component(service = {EntryIndex.class, JobHandler.class})
public final class EntryIndex implements JobHandler {

    private static final Period BEHIND = Period.ofYears(2);
    private static final Period AHEAD = Period.ofYears(3);
    private static final Period LEFT = Period.ofYears(2);
    private static final Duration LASTING = Duration.ofDays(7);
    private static final int ROWS_AT_ONCE = 200;
    private static final int ENTRIES_AT_ONCE = 100;
    private static final int LONGEST = 300;

    private final Persistence persistence;
    private final Rounds rounds;
    private final Clock clock;

    @Activate
    public EntryIndex(@Reference Persistence persistence, @Reference Rounds rounds, @Reference Clock clock) {
        this.persistence = persistence;
        this.rounds = rounds;
        this.clock = clock;
    }

    private Instant from(Period period) {
        return clock.instant().atZone(clock.getZone()).plus(period).toInstant();
    }

    /** Until when all times of all entries are known. */
    public Instant known() {
        return from(LEFT);
    }

    /**
     * The times that are kept. One that takes place once is kept whenever that is.
     *
     * @throws org.schulhof.calendar.internal.ical.InvalidIcalException if it makes no sense or recurs too often
     */
    List<Slot> slots(Series series) {
        return series.isRecurring() ? series.slots(from(BEHIND.negated()), from(AHEAD)) : List.of(series.first());
    }

    /** In place of what was kept of it before. */
    void write(EntityManager entityManager, Entry entry, Series series) {
        delete(entityManager, entry.id());
        add(entityManager, entry, series);
    }

    /** Of a new one, of which nothing is kept yet. */
    void add(EntityManager entityManager, Entry entry, Series series) {
        List<Slot> slots = slots(series);
        boolean goesOn = series.isRecurring()
                && !series.slots(from(AHEAD), from(AHEAD).plus(Duration.ofDays(1500)))
                        .isEmpty();
        entry.indexedUntil(goesOn ? from(AHEAD) : null);
        insertOccurrences(entityManager, entry, slots);
        insertAlarms(entityManager, entry, slots);
        if (goesOn) {
            rounds.plan(entityManager, Rounds.EXTEND, from(AHEAD.minus(LEFT)));
        }
    }

    private static void delete(EntityManager entityManager, long entryId) {
        for (String table : List.of("calendar_occurrence", "calendar_alarm")) {
            entityManager
                    .createNativeQuery("delete from " + table + " where entry_id = ?1")
                    .setParameter(1, entryId)
                    .executeUpdate();
        }
    }

    private static void insertOccurrences(EntityManager entityManager, Entry entry, List<Slot> slots) {
        List<List<Object>> rows = new ArrayList<>();
        for (Slot slot : slots) {
            rows.add(List.of(
                    entry.id(),
                    slot.key(),
                    entry.calendarId(),
                    utc(slot.startsAt()),
                    utc(slot.endsAt()),
                    slot.start().isDay(),
                    Duration.between(slot.startsAt(), slot.endsAt()).compareTo(LASTING) > 0,
                    shortened(slot.source().text("SUMMARY")),
                    shortened(slot.source().text("LOCATION")),
                    isFree(slot.source())));
        }
        insert(
                entityManager,
                "calendar_occurrence (entry_id, slot, calendar_id, starts_at, ends_at, all_day, lasting, title, place, free)",
                rows);
    }

    /** Whether nobody is taken up by it. */
    private static boolean isFree(IcalComponent event) {
        return event.text("TRANSP").strip().equalsIgnoreCase("TRANSPARENT")
                || event.text("STATUS").strip().equalsIgnoreCase("CANCELLED");
    }

    private void insertAlarms(EntityManager entityManager, Entry entry, List<Slot> slots) {
        Instant now = clock.instant();
        List<List<Object>> rows = new ArrayList<>();
        List<Instant> all = new ArrayList<>();
        for (Slot slot : slots) {
            slot.alarms().stream().filter(at -> at.isAfter(now)).forEach(at -> {
                rows.add(List.of(entry.id(), slot.key(), utc(at)));
                all.add(at);
            });
        }
        insert(entityManager, "calendar_alarm (entry_id, slot, at)", rows);
        all.stream().min(Comparator.naturalOrder()).ifPresent(at -> rounds.plan(entityManager, Rounds.REMIND, at));
    }

    /** A series has up to some thousand times: many rows a statement. */
    private static void insert(EntityManager entityManager, String into, List<List<Object>> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<List<Object>> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            String row = "(" + "?,".repeat(some.get(0).size() - 1) + "?)";
            Query insert = entityManager.createNativeQuery(
                    "insert into " + into + " values " + (row + ",").repeat(some.size() - 1) + row);
            int parameter = 1;
            for (List<Object> values : some) {
                for (Object value : values) {
                    insert.setParameter(parameter++, value);
                }
            }
            insert.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static String shortened(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    @Override
    public String kind() {
        return Rounds.EXTEND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        int extended;
        do {
            extended = extendSome();
        } while (extended == ENTRIES_AT_ONCE);
        Instant tomorrow = from(Period.ofDays(1));
        persistence.runInTransaction(entityManager -> rounds.next(
                entityManager,
                Rounds.EXTEND,
                input,
                entityManager
                        .createQuery(
                                "select e.indexedUntil from Entry e where e.indexedUntil is not null order by e.indexedUntil",
                                Instant.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(until -> until.atZone(clock.getZone()).minus(LEFT).toInstant())
                        .map(due -> due.isAfter(tomorrow) ? due : tomorrow)));
        return Map.of();
    }

    private int extendSome() {
        return persistence.inTransaction(entityManager -> {
            List<Entry> entries = entityManager
                    .createQuery(
                            "select e from Entry e where e.indexedUntil <= :known order by e.indexedUntil", Entry.class)
                    .setParameter("known", known())
                    .setMaxResults(ENTRIES_AT_ONCE)
                    .getResultList();
            entries.forEach(
                    entry -> write(entityManager, entry, Series.of(IcalText.read(entry.ical()), clock.getZone())));
            return entries.size();
        });
    }
}
