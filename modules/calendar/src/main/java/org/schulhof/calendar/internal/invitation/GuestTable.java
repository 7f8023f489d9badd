package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.Guests;

/** Invitations, guests and answers, as they stand in the database. */
final class GuestTable {

    /** More invitations within some weeks are not shown. */
    private static final int MOST = 500;

    private static final String FOREVER = "9999-12-31";

    private final EntityManager entityManager;

    GuestTable(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An invitation, apart from its guests. */
    record Invitation(Optional<Long> organizer, String times) {}

    /** To what somebody is invited, and what they said to these times. */
    record Known(long entryId, Optional<Answer> answer) {}

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int index = 0; index < parameters.length; index++) {
            query.setParameter(index + 1, parameters[index]);
        }
        return query;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Stores when it is and who asks; the time of asking stays unless the times are others. */
    void invite(Entry entry, long organizer, String times, Instant now) {
        query(
                        "insert into calendar_invitation (entry_id, organizer_id, times, asked_at) values (?1, ?2, ?3, ?4)"
                                + " on duplicate key update asked_at = if(times = values(times), asked_at, values(asked_at)),"
                                + " times = values(times)",
                        entry.id(),
                        organizer,
                        times,
                        utc(now))
                .executeUpdate();
    }

    void withdraw(long entryId) {
        query("delete from calendar_guest where entry_id = ?1", entryId).executeUpdate();
        query("delete from calendar_invitation where entry_id = ?1", entryId).executeUpdate();
    }

    void add(long entryId, Guests guests) {
        guests.people().forEach(person -> add(entryId, "person_id", person));
        guests.groups().forEach(group -> add(entryId, "group_id", group));
    }

    private void add(long entryId, String column, long id) {
        query(
                        "insert ignore into calendar_guest (entry_id, " + column
                                + ", starts_at, ends_at) values (?1, ?2, '1970-01-01', '1970-01-01')",
                        entryId,
                        id)
                .executeUpdate();
    }

    void remove(long entryId, Guests guests) {
        guests.people().forEach(person -> remove(entryId, "person_id", person));
        guests.groups().forEach(group -> remove(entryId, "group_id", group));
    }

    private void remove(long entryId, String column, long id) {
        query("delete from calendar_guest where entry_id = ?1 and " + column + " = ?2", entryId, id)
                .executeUpdate();
    }

    /** Takes over from when to when the entry is. */
    void take(long entryId) {
        query(
                        "update calendar_guest g join calendar_entry e on e.id = g.entry_id set"
                                + " g.starts_at = coalesce((select min(o.starts_at) from calendar_occurrence o"
                                + " where o.entry_id = e.id), e.starts_at),"
                                + " g.ends_at = if(e.indexed_until is not null, '" + FOREVER + "',"
                                + " coalesce((select max(o.ends_at) from calendar_occurrence o where o.entry_id = e.id),"
                                + " e.starts_at)) where g.entry_id = ?1",
                        entryId)
                .executeUpdate();
    }

    void move(Entry from, Entry to) {
        for (String table : List.of("calendar_guest", "calendar_invitation")) {
            query("update " + table + " set entry_id = ?1 where entry_id = ?2", to.id(), from.id())
                    .executeUpdate();
        }
        query(
                        "update ignore calendar_answer set calendar_id = ?1 where calendar_id = ?2 and uid = ?3",
                        to.calendarId(),
                        from.calendarId(),
                        from.uid())
                .executeUpdate();
    }

    Optional<Invitation> invitation(long entryId) {
        return rows(query("select organizer_id, times from calendar_invitation where entry_id = ?1", entryId)).stream()
                .map(row ->
                        new Invitation(Optional.ofNullable((Number) row[0]).map(Number::longValue), row[1].toString()))
                .findFirst();
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** It looks another way from now on to whoever sees its guests: programs have to fetch it anew. */
    void touch(Entry entry) {
        query(
                        "update calendar_calendar set changes = changes + 1, version = version + 1 where id = ?1",
                        entry.calendarId())
                .executeUpdate();
        query(
                        "update calendar_entry e join calendar_calendar c on c.id = e.calendar_id"
                                + " set e.change_number = c.changes, e.version = e.version + 1 where e.id = ?1",
                        entry.id())
                .executeUpdate();
    }

    /** What programs need of an entry to which the reader is invited, as {@link #known}, with its calendar behind. */
    List<Object[]> rowsFor(Reader reader, Instant from, Instant to) {
        return rows(query(
                "select e.change_number, e.id, e.octets, e.changed_at, e.ical, e.number, e.calendar_id from "
                        + invited(reader, " and starts_at < ?3")
                        + " where (a.answer is null or a.answer <> 'NO') order by e.id desc limit " + MOST,
                reader.id(),
                utc(from),
                utc(to)));
    }

    Guests guests(long entryId) {
        Set<Long> people = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        rows(query("select person_id, group_id from calendar_guest where entry_id = ?1", entryId))
                .forEach(row -> {
                    if (row[0] == null) {
                        groups.add(((Number) row[1]).longValue());
                    } else {
                        people.add(((Number) row[0]).longValue());
                    }
                });
        return new Guests(people, groups);
    }

    /** What was answered to these times, by person. */
    Map<Long, Answer> answers(Entry entry, String times) {
        Map<Long, Answer> answers = new HashMap<>();
        rows(query(
                        "select person_id, answer from calendar_answer where calendar_id = ?1 and uid = ?2 and times = ?3",
                        entry.calendarId(),
                        entry.uid(),
                        times))
                .forEach(row -> answers.put(((Number) row[0]).longValue(), Answer.valueOf(row[1].toString())));
        return answers;
    }

    void answer(Entry entry, long personId, Answer answer, String times, Instant now) {
        query(
                        "insert into calendar_answer (calendar_id, uid, person_id, answer, times, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on duplicate key update answer = values(answer),"
                                + " times = values(times), at = values(at)",
                        entry.calendarId(),
                        entry.uid(),
                        personId,
                        answer.name(),
                        times,
                        utc(now))
                .executeUpdate();
    }

    /** What was said to the former times is said to these. */
    void keepAnswers(Entry entry, String former, String times) {
        query(
                        "update calendar_answer set times = ?1 where calendar_id = ?2 and uid = ?3 and times = ?4",
                        times,
                        entry.calendarId(),
                        entry.uid(),
                        former)
                .executeUpdate();
    }

    /** Those of a calendar with guests that are not over. */
    Set<Long> toCome(long calendarId, Instant at) {
        Set<Long> ids = numbers(query(
                "select distinct g.entry_id from calendar_guest g join calendar_entry e on e.id = g.entry_id"
                        + " where e.calendar_id = ?1 and g.ends_at >= ?2",
                calendarId,
                utc(at)));
        ids.add(0L);
        return ids;
    }

    boolean takesPlaceAfter(long entryId, Instant at) {
        return !query(
                        "select 1 from calendar_occurrence where entry_id = ?1 and ends_at >= ?2 limit 1",
                        entryId,
                        utc(at))
                .getResultList()
                .isEmpty();
    }

    /** Those who come, by what they said to the times as they are. */
    Set<Long> attending(long entryId) {
        return numbers(query(
                "select a.person_id from calendar_invitation i join calendar_entry e on e.id = i.entry_id"
                        + " join calendar_answer a on a.calendar_id = e.calendar_id and a.uid = e.uid and a.times = i.times"
                        + " where i.entry_id = ?1 and a.answer = 'YES'",
                entryId));
    }

    /** Each entry within this time to which the reader is invited by somebody else. */
    List<Known> known(Reader reader, Instant from, Instant to) {
        return rows(query(
                        "select e.id, a.answer from " + invited(reader, " and starts_at < ?3")
                                + " order by e.id desc limit " + MOST,
                        reader.id(),
                        utc(from),
                        utc(to)))
                .stream()
                .map(row -> new Known(
                        ((Number) row[0]).longValue(),
                        Optional.ofNullable(row[1]).map(name -> Answer.valueOf(name.toString()))))
                .toList();
    }

    /** How many of those to come have no answer. What has been going on for more than a week is not asked for any more. */
    int waiting(Reader reader, Instant now) {
        Object count = query(
                        "select count(*) from " + invited(reader, "") + " where a.answer is null and exists"
                                + " (select 1 from calendar_occurrence o where o.entry_id = e.id"
                                + " and o.starts_at > timestampadd(day, -7, ?2) and o.ends_at >= ?2)",
                        reader.id(),
                        utc(now))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Entries that are not over at ?2 to which the reader, ?1, is invited, with what they said to the times as they are. */
    private static String invited(Reader reader, String further) {
        String within = " and ends_at > ?2" + further;
        return "(select entry_id from calendar_guest where person_id = ?1" + within
                + " union select entry_id from calendar_guest where group_id in (" + ids(reader.groups()) + ")" + within
                + ") g join calendar_invitation i on i.entry_id = g.entry_id"
                + " and (i.organizer_id is null or i.organizer_id <> ?1)"
                + " join calendar_entry e on e.id = g.entry_id left join calendar_answer a"
                + " on a.calendar_id = e.calendar_id and a.uid = e.uid and a.person_id = ?1 and a.times = i.times";
    }

    static String ids(Collection<Long> groups) {
        return groups.isEmpty() ? "0" : groups.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Set<Long> numbers(Query query) {
        Set<Long> numbers = new HashSet<>();
        for (Object number : query.getResultList()) {
            numbers.add(((Number) number).longValue());
        }
        return numbers;
    }

    static List<Object[]> rows(Query query) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }
}
