package org.schulhof.calendar.internal.dav;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.schulhof.api.dav.DavReply;
import org.schulhof.calendar.internal.entry.EntryIndex;
import org.schulhof.calendar.internal.invitation.GuestText;

/**
 * Reads entries of one calendar as rows, some thousand at a time: what clients ask for is large, and most of it is not looked at
 * here.
 */
final class EntryRows {

    private static final String ROW = "select e.change_number, e.name, e.octets, e.changed_at";
    private static final String WITH_TEXT = ROW + ", e.ical, e.number, e.id";
    private static final int ROWS_AT_ONCE = 5000;
    private static final int TEXTS_AT_ONCE = 500;
    private static final Period BEHIND = Period.ofYears(2);
    private static final Duration NOT_LASTING = Duration.ofDays(8);

    /** What overlaps a time, by the index: all that does not last was looked for by its beginning. */
    private static final String OVERLAPPING =
            "select o.entry_id from calendar_occurrence o where o.calendar_id = ?1 and o.lasting = false and o.starts_at >= ?2"
                    + " and o.starts_at < ?3 and (o.ends_at > ?4 or o.starts_at >= ?4)"
                    + " union select l.entry_id from calendar_occurrence l where l.calendar_id = ?1 and l.lasting = true"
                    + " and l.starts_at < ?3 and l.ends_at > ?4";

    private static final String RECURRING =
            " union select e.id from calendar_entry e where e.calendar_id = ?1 and e.component = 'VEVENT' and e.recurring = true";

    private final EntryIndex index;
    private final GuestText guests;
    private final Clock clock;

    EntryRows(EntryIndex index, GuestText guests, Clock clock) {
        this.index = index;
        this.guests = guests;
        this.clock = clock;
    }

    /** To be {@linkplain Telling#end ended}. */
    Telling telling(EntityManager entityManager, DavReply reply) {
        return new Telling(entityManager, guests, reply, clock.getZone());
    }

    /** How many changes there were, and the last one of which deletions are not known any more. */
    record Counters(long changes, long forgotten) {}

    Counters counters(EntityManager entityManager, long calendarId) {
        Object[] found = (Object[]) entityManager
                .createNativeQuery("select changes, forgotten from calendar_calendar where id = ?1")
                .setParameter(1, calendarId)
                .getSingleResult();
        return new Counters(((Number) found[0]).longValue(), ((Number) found[1]).longValue());
    }

    /** Those that changed after this one and were not deleted since, in this order, without their texts. */
    void changed(EntityManager entityManager, long calendarId, long after, int limit, Consumer<EntryRow> out) {
        long from = after;
        for (int left = limit; left > 0; ) {
            List<EntryRow> some = rows(entityManager
                    .createNativeQuery(ROW + " from calendar_entry e where e.calendar_id = ?1 and e.change_number > ?2"
                            + " order by e.change_number limit " + Math.min(left, ROWS_AT_ONCE))
                    .setParameter(1, calendarId)
                    .setParameter(2, from));
            some.forEach(out);
            if (some.size() < ROWS_AT_ONCE) {
                return;
            }
            from = some.get(some.size() - 1).change();
            left -= some.size();
        }
    }

    /** A name under which nothing is any more, since this change. */
    record Gone(long change, String name) {}

    @SuppressWarnings("unchecked")
    List<Gone> gone(EntityManager entityManager, long calendarId, long after, int limit) {
        List<Object[]> found = entityManager
                .createNativeQuery("select max(v.change_number) as at, v.name from calendar_version v"
                        + " where v.calendar_id = ?1 and v.change_number > ?2 and v.kind = 'DELETED' and not exists"
                        + " (select 1 from calendar_entry e where e.calendar_id = v.calendar_id and e.name = v.name)"
                        + " group by v.name order by at limit " + limit)
                .setParameter(1, calendarId)
                .setParameter(2, after)
                .getResultList();
        return found.stream()
                .map(row -> new Gone(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    void named(EntityManager entityManager, long calendarId, Collection<String> names, Consumer<EntryRow> out) {
        List<String> all = new ArrayList<>(names);
        for (int from = 0; from < all.size(); from += TEXTS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + TEXTS_AT_ONCE, all.size()));
            StringBuilder marks = new StringBuilder();
            for (int at = 0; at < some.size(); at++) {
                marks.append(at == 0 ? "?" : ", ?").append(at + 2);
            }
            Query query = entityManager
                    .createNativeQuery(
                            WITH_TEXT + " from calendar_entry e where e.calendar_id = ?1 and e.name in (" + marks + ")")
                    .setParameter(1, calendarId);
            for (int at = 0; at < some.size(); at++) {
                query.setParameter(at + 2, some.get(at));
            }
            rows(query).forEach(out);
        }
    }

    /** All with this component. */
    void all(EntityManager entityManager, long calendarId, String component, boolean texts, Consumer<EntryRow> out) {
        int atOnce = texts ? TEXTS_AT_ONCE : ROWS_AT_ONCE;
        long from = 0;
        while (true) {
            List<EntryRow> some = rows(entityManager
                    .createNativeQuery((texts ? WITH_TEXT : ROW) + " from calendar_entry e where e.calendar_id = ?1"
                            + " and e.change_number > ?2 and e.component = ?3 order by e.change_number limit " + atOnce)
                    .setParameter(1, calendarId)
                    .setParameter(2, from)
                    .setParameter(3, component));
            some.forEach(out);
            if (some.size() < atOnce) {
                return;
            }
            from = some.get(some.size() - 1).change();
        }
    }

    /** Events that take place then: exactly those, if {@link #isKnown} says so; else some more, to be looked at. */
    void during(EntityManager entityManager, long calendarId, TimeRange range, boolean texts, Consumer<EntryRow> out) {
        @SuppressWarnings("unchecked")
        List<Number> ids = entityManager
                .createNativeQuery(OVERLAPPING + (isKnown(range) ? "" : RECURRING))
                .setParameter(1, calendarId)
                .setParameter(2, utc(range.from().minus(NOT_LASTING)))
                .setParameter(3, utc(range.to()))
                .setParameter(4, utc(range.from()))
                .getResultList();
        int atOnce = texts ? TEXTS_AT_ONCE : ROWS_AT_ONCE;
        for (int from = 0; from < ids.size(); from += atOnce) {
            String some = ids.subList(from, Math.min(from + atOnce, ids.size())).stream()
                    .map(Number::toString)
                    .collect(Collectors.joining(","));
            rows(entityManager.createNativeQuery(
                            (texts ? WITH_TEXT : ROW) + " from calendar_entry e where e.id in (" + some + ")"))
                    .forEach(out);
        }
    }

    /** Whether the times of everything that recurs are stored for all of this. */
    boolean isKnown(TimeRange range) {
        Instant behind = clock.instant().atZone(clock.getZone()).minus(BEHIND).toInstant();
        return !range.from().isBefore(behind) && !range.to().isAfter(index.known());
    }

    @SuppressWarnings("unchecked")
    private static List<EntryRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(EntryRow::of).toList();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
