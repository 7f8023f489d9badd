package org.schulhof.homework.internal.overview;

import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.Readers;
import org.schulhof.homework.internal.handin.Standing;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskState;

/** The tasks of a pupil over all subjects. */
@Component(service = Overview.class)
public final class Overview {

    public static final int PAGE = 30;

    private static final String SHOWN =
            "select t, h from Task t left join HandIn h on h.taskId = t.id and h.pupilId = :pupil"
                    + " where t.state = :state and t.startsAt <= :now"
                    + " and (h.id is not null or exists (select 1 from Task o join o.targets g where o.id = t.id and g in :targets))";

    private final Readers readers;
    private final Audience audience;
    private final Persistence persistence;
    private final People people;
    private final Groups groups;
    private final Clock clock;

    /** Which of them. */
    public enum View {
        /** Not handed in yet, the most urgent first. */
        OPEN,
        /** Handed in, the latest first. */
        DONE,
        /** Come back, the latest first. */
        RETURNED
    }

    @Activate
    public Overview(
            @Reference Readers readers,
            @Reference Audience audience,
            @Reference Persistence persistence,
            @Reference People people,
            @Reference Groups groups,
            @Reference Clock clock) {
        this.readers = readers;
        this.audience = audience;
        this.persistence = persistence;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
    }

    public boolean isPupil() {
        return readers.current().is(Role.PUPIL);
    }

    /** The children whose tasks the current person sees, by name. */
    public List<Person> children() {
        Set<Long> ids = readers.childrenOf(readers.current());
        return ids.isEmpty()
                ? List.of()
                : people.named(ids).values().stream()
                        .sorted(Comparator.comparing(Person::firstName))
                        .toList();
    }

    /** The current person's own. */
    public List<Row> own(View view, int offset, int limit) {
        Person me = readers.current();
        return me.is(Role.PUPIL) ? of(me, view, offset, limit) : List.of();
    }

    /** A child's; none if it is not theirs. */
    public List<Row> ofChild(long childId, View view, int offset, int limit) {
        return children().stream()
                .filter(child -> child.id() == childId)
                .findFirst()
                .map(child -> of(child, view, offset, limit))
                .orElse(List.of());
    }

    private List<Row> of(Person pupil, View view, int offset, int limit) {
        Set<String> targets = audience.of(pupil.id());
        Instant now = clock.instant();
        List<Object[]> found = persistence.inTransaction(entityManager -> {
            TypedQuery<Object[]> query = entityManager.createQuery(select(view), Object[].class);
            return query.setParameter("pupil", pupil.id())
                    .setParameter("targets", targets)
                    .setParameter("now", now)
                    .setParameter("state", TaskState.SET)
                    .setFirstResult(offset)
                    .setMaxResults(limit)
                    .getResultList();
        });
        Map<Long, String> names =
                groupNames(found.stream().map(row -> (Task) row[0]).toList());
        return found.stream()
                .map(row -> row((Task) row[0], (HandIn) row[1], pupil, names, now))
                .toList();
    }

    /** What the current person and their children have to hand in within these moments, the soonest first. */
    public List<Row> due(Instant from, Instant to, int limit) {
        Person me = readers.current();
        List<Person> pupils = new ArrayList<>(children());
        if (me.is(Role.PUPIL)) {
            pupils.add(me);
        }
        Instant now = clock.instant();
        return pupils.stream()
                .flatMap(pupil -> due(pupil, from, to, now, limit).stream())
                .sorted(Comparator.comparing(Row::deadline))
                .limit(limit)
                .toList();
    }

    private List<Row> due(Person pupil, Instant from, Instant to, Instant now, int limit) {
        Set<String> targets = audience.of(pupil.id());
        List<Object[]> found = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        SHOWN
                                + " and (t.dueAt >= :from and t.dueAt < :to or h.extendedUntil >= :from and h.extendedUntil < :to)"
                                + " order by t.dueAt desc, t.id",
                        Object[].class)
                .setParameter("pupil", pupil.id())
                .setParameter("targets", targets)
                .setParameter("now", now)
                .setParameter("state", TaskState.SET)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList());
        Map<Long, String> names =
                groupNames(found.stream().map(row -> (Task) row[0]).toList());
        return found.stream()
                .map(row -> row((Task) row[0], (HandIn) row[1], pupil, names, now))
                .filter(row -> !row.deadline().isBefore(from) && row.deadline().isBefore(to))
                .toList();
    }

    private static String select(View view) {
        String rest =
                switch (view) {
                    case OPEN ->
                        " and (h.id is null or h.handedInAt is null and h.returnedAt is null)"
                                + " order by t.dueAt, t.id";
                    case DONE ->
                        " and h.handedInAt is not null and h.returnedAt is null"
                                + " order by h.handedInAt desc, t.id desc";
                    case RETURNED -> " and h.returnedAt is not null order by h.returnedAt desc, t.id desc";
                };
        return SHOWN + rest;
    }

    private static Row row(Task task, @Nullable HandIn handIn, Person pupil, Map<Long, String> names, Instant now) {
        return new Row(
                task,
                pupil,
                subject(task, names),
                Standing.of(task, handIn, now),
                Standing.deadline(task, handIn),
                handIn == null || !handIn.isReturned() ? "" : handIn.mark(),
                Optional.ofNullable(handIn).flatMap(HandIn::handedInAt));
    }

    /** The subject, or else the name of a group that it is for. */
    static String subject(Task task, Map<Long, String> names) {
        return task.subject().isEmpty()
                ? task.targets().stream()
                        .filter(Target::isGroup)
                        .map(target -> names.getOrDefault(target.id(), ""))
                        .filter(name -> !name.isEmpty())
                        .sorted()
                        .collect(Collectors.joining(", "))
                : task.subject();
    }

    /** As far as the reader sees the groups; one query. */
    private Map<Long, String> groupNames(Collection<Task> tasks) {
        Set<Long> ids = new HashSet<>();
        tasks.forEach(task -> task.targets().stream().filter(Target::isGroup).forEach(target -> ids.add(target.id())));
        return ids.isEmpty()
                ? Map.of()
                : groups.findAll(ids).values().stream().collect(Collectors.toMap(Group::id, Group::name));
    }
}
