package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.Occurrence;

/**
 * To what the current person is invited, and what they say to it. Whoever may be invited is a matter of the entry, and so of
 * {@link org.schulhof.calendar.internal.entry.Entries}.
 */
@Component(service = Invitations.class)
public final class Invitations {

    private static final int MOST = 2000;
    private static final int LISTED = 100;
    private static final Period AHEAD = Period.ofYears(3);
    private static final Duration LATELY = Duration.ofDays(365);

    private final Calendars calendars;
    private final GuestLists lists;
    private final Answers answers;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public Invitations(
            @Reference Calendars calendars,
            @Reference GuestLists lists,
            @Reference Answers answers,
            @Reference Persistence persistence,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.lists = lists;
        this.answers = answers;
        this.persistence = persistence;
        this.clock = clock;
    }

    /** A time of something to which the reader is invited. */
    public record Invited(Occurrence occurrence, Optional<Answer> answer) {}

    /** All times within these moments. */
    public List<Invited> between(Instant from, Instant to) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Map<Long, Optional<Answer>> known = known(entityManager, me, from, to);
            return occurrences(entityManager, known.keySet(), from, to).stream()
                    .map(occurrence -> new Invited(occurrence, known.get(occurrence.entryId())))
                    .toList();
        });
    }

    private static Map<Long, Optional<Answer>> known(EntityManager entityManager, Reader me, Instant from, Instant to) {
        Map<Long, Optional<Answer>> known = new HashMap<>();
        new GuestTable(entityManager).known(me, from, to).forEach(one -> known.put(one.entryId(), one.answer()));
        return known;
    }

    private static List<Occurrence> occurrences(
            EntityManager entityManager, Set<Long> entries, Instant from, Instant to) {
        return entries.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select o from Occurrence o where o.entryId in :entries and o.startsAt < :to"
                                        + " and o.startsAt >= :earliest and (o.endsAt > :from or o.startsAt >= :from)"
                                        + " order by o.startsAt",
                                Occurrence.class)
                        .setParameter("entries", entries)
                        .setParameter("from", from)
                        .setParameter("earliest", from.minus(LATELY))
                        .setParameter("to", to)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    /** The next time of each entry that is still to come, the soonest first; those without an answer before the others. */
    public List<Invited> upcoming() {
        Instant now = clock.instant();
        Instant to = now.atZone(clock.getZone()).plus(AHEAD).toInstant();
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Map<Long, Optional<Answer>> known = known(entityManager, me, now, to);
            return next(entityManager, known.keySet(), now).stream()
                    .map(occurrence -> new Invited(occurrence, known.get(occurrence.entryId())))
                    .sorted(Comparator.comparing((Invited one) -> one.answer().isPresent())
                            .thenComparing(one -> one.occurrence().startsAt()))
                    .limit(LISTED)
                    .toList();
        });
    }

    private static List<Occurrence> next(EntityManager entityManager, Set<Long> entries, Instant now) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Long, Occurrence> next = entityManager
                .createQuery(
                        "select o from Occurrence o where o.entryId in :entries and o.startsAt = (select min(n.startsAt)"
                                + " from Occurrence n where n.entryId = o.entryId and n.endsAt >= :now)",
                        Occurrence.class)
                .setParameter("entries", entries)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Occurrence::entryId, one -> one, (one, other) -> one));
        return List.copyOf(next.values());
    }

    /** How many invitations wait for an answer. */
    public int waiting() {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> new GuestTable(entityManager).waiting(me, clock.instant()));
    }

    /** Who is invited to the entry; empty if nobody is. */
    public Optional<GuestList> guests(long entryId) {
        calendars.current();
        return persistence.inTransaction(entityManager -> lists.of(entityManager, entry(entityManager, entryId)));
    }

    private static Entry entry(EntityManager entityManager, long entryId) {
        Entry entry = entityManager.find(Entry.class, entryId);
        if (entry == null) {
            throw new UnknownCalendarException("entry", entryId);
        }
        return entry;
    }

    /**
     * What the current person says, for all times of the entry; may be said anew at any time.
     *
     * @throws UnknownCalendarException if they are not invited
     */
    public void answer(long entryId, Answer answer) {
        Reader me = calendars.current();
        persistence.runInTransaction(
                entityManager -> answers.give(entityManager, entry(entityManager, entryId), answer, me));
    }

    /** Ids of all to which the current person is invited and that is not over for a year. */
    public Set<Long> entries() {
        Reader me = calendars.current();
        Instant now = clock.instant();
        Instant to = now.atZone(clock.getZone()).plus(AHEAD).toInstant();
        return persistence.inTransaction(entityManager ->
                Set.copyOf(known(entityManager, me, now.minus(LATELY), to).keySet()));
    }
}
