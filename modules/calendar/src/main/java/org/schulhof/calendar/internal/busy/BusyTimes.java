package org.schulhof.calendar.internal.busy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;

/**
 * When people are busy: by what is in their own calendars, by what takes place at certain hours in those of their groups, and by
 * what they said they would come to. Never what it is. Those who work at the school see it of each other, if the school lets them;
 * of pupils and guardians nobody sees it, and everybody of themselves.
 */
@Component(service = BusyTimes.class)
public final class BusyTimes {

    /** Of how many people it is told at once. */
    public static final int MOST_PEOPLE = 60;

    private static final int MOST_ROWS = 5000;

    private final Calendars calendars;
    private final Policies policies;
    private final People people;
    private final Groups groups;
    private final Persistence persistence;

    @Activate
    public BusyTimes(
            @Reference Calendars calendars,
            @Reference Policies policies,
            @Reference People people,
            @Reference Groups groups,
            @Reference Persistence persistence) {
        this.calendars = calendars;
        this.policies = policies;
        this.people = people;
        this.groups = groups;
        this.persistence = persistence;
    }

    /** Some time at which somebody is busy. */
    public record Busy(Instant from, Instant to) {}

    /** Those of these people whose times the current person may see; at most {@link #MOST_PEOPLE}. */
    public Set<Long> visible(Collection<Long> personIds) {
        Reader me = calendars.current();
        boolean amongStaff = me.person().worksAtSchool()
                && policies.choice(CalendarModule.BUSY).equals("staff");
        return people.findAll(personIds).values().stream()
                .filter(person -> person.id() == me.id() || amongStaff && person.worksAtSchool())
                .map(Person::id)
                .limit(MOST_PEOPLE)
                .collect(Collectors.toSet());
    }

    /** In order, without overlaps. People whose times the current person may not see are missing from the result. */
    public Map<Long, List<Busy>> of(Collection<Long> personIds, Instant from, Instant to) {
        Set<Long> visible = visible(personIds);
        if (visible.isEmpty()) {
            return Map.of();
        }
        Map<Long, Belonging> belongings = groups.belongings(visible);
        Map<Long, List<Busy>> all = new HashMap<>();
        visible.forEach(person -> all.put(person, new ArrayList<>()));
        persistence.runInTransaction(entityManager -> {
            own(entityManager, visible, from, to, all);
            ofGroups(entityManager, belongings, from, to, all);
            accepted(entityManager, visible, from, to, all);
        });
        all.replaceAll((person, times) -> merged(times));
        return all;
    }

    private static String within(boolean lasting) {
        return " and o.free = false and o.lasting = " + lasting + " and o.ends_at > ?1 and o.starts_at < ?2"
                + (lasting ? "" : " and o.starts_at > timestampadd(day, -8, ?1)");
    }

    private static void own(
            EntityManager entityManager, Set<Long> visible, Instant from, Instant to, Map<Long, List<Busy>> all) {
        String select = "select c.person_id, o.starts_at, o.ends_at from calendar_calendar c join calendar_occurrence o"
                + " on o.calendar_id = c.id where c.person_id in (" + joined(visible) + ")";
        for (boolean lasting : new boolean[] {false, true}) {
            rows(entityManager, select + within(lasting), from, to)
                    .forEach(row -> all.get(number(row)).add(busy(row)));
        }
    }

    private static void ofGroups(
            EntityManager entityManager,
            Map<Long, Belonging> belongings,
            Instant from,
            Instant to,
            Map<Long, List<Busy>> all) {
        Set<Long> ids = new HashSet<>(Set.of(0L));
        belongings.values().forEach(belonging -> ids.addAll(belonging.groups()));
        String select = "select c.group_id, o.starts_at, o.ends_at from calendar_calendar c join calendar_occurrence o"
                + " on o.calendar_id = c.id where c.group_id in (" + joined(ids) + ") and o.all_day = false";
        rows(entityManager, select + within(false), from, to)
                .forEach(row -> belongings.forEach((person, belonging) -> {
                    if (belonging.groups().contains(number(row))) {
                        all.get(person).add(busy(row));
                    }
                }));
    }

    private static void accepted(
            EntityManager entityManager, Set<Long> visible, Instant from, Instant to, Map<Long, List<Busy>> all) {
        rows(
                        entityManager,
                        "select a.person_id, o.starts_at, o.ends_at from calendar_answer a join calendar_entry e"
                                + " on e.calendar_id = a.calendar_id and e.uid = a.uid join calendar_invitation i"
                                + " on i.entry_id = e.id and i.times = a.times join calendar_occurrence o on o.entry_id = e.id"
                                + " where a.answer = 'YES' and a.person_id in (" + joined(visible) + ")"
                                + " and o.free = false and o.ends_at > ?1 and o.starts_at < ?2",
                        from,
                        to)
                .forEach(row -> all.get(number(row)).add(busy(row)));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager entityManager, String sql, Instant from, Instant to) {
        Query query = entityManager.createNativeQuery(sql);
        return query.setParameter(1, LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .setParameter(2, LocalDateTime.ofInstant(to, ZoneOffset.UTC))
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }

    private static String joined(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static long number(Object[] row) {
        return ((Number) row[0]).longValue();
    }

    private static Busy busy(Object[] row) {
        return new Busy(instant(row[1]), instant(row[2]));
    }

    private static Instant instant(Object column) {
        return (column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column)
                .toInstant(ZoneOffset.UTC);
    }

    private static List<Busy> merged(List<Busy> times) {
        List<Busy> merged = new ArrayList<>();
        for (Busy next : times.stream().sorted(Comparator.comparing(Busy::from)).toList()) {
            Busy last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Busy(last.from(), next.to()));
            }
        }
        return List.copyOf(merged);
    }
}
