package org.schulhof.homework.internal.load;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.day.FreeDays.FreeDay;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.load.Warning.Kind;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskState;

/** How much is due on which day for some pupils, over all subjects and teachers, against what the school allows (R35). */
@Component(service = Load.class)
public final class Load {

    private final Access access;
    private final Persistence persistence;
    private final Audience audience;
    private final YearLimits limits;
    private final SchoolDays schoolDays;
    private final Policies policies;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Activate
    public Load(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Audience audience,
            @Reference YearLimits limits,
            @Reference SchoolDays schoolDays,
            @Reference Policies policies,
            @Reference CurrentPerson currentPerson,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.audience = audience;
        this.limits = limits;
        this.schoolDays = schoolDays;
        this.policies = policies;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * The days one by one, both included; a fixed number of queries.
     *
     * @param except a task that is not counted, since it is being changed; null if none
     */
    public List<DayLoad> of(Collection<Target> targets, LocalDate from, LocalDate to, @Nullable Long except) {
        access.require(HomeworkModule.ID);
        access.requireRight(HomeworkModule.SET);
        List<Long> pupils = audience.pupils(targets).stream().map(Person::id).toList();
        Map<Long, Set<String>> of = pupils.isEmpty() ? Map.of() : audience.ofAll(pupils);
        int limit = pupils.isEmpty() ? 0 : limits.strictest(pupils);
        List<FreeDay> free = schoolDays.free(from, to, locale());
        Map<LocalDate, List<Task>> due = due(of.values(), from, to).stream()
                .filter(task -> except == null || task.id() != except)
                .collect(Collectors.groupingBy(Task::dueOn));
        return from.datesUntil(to.plusDays(1))
                .map(day -> day(day, due.getOrDefault(day, List.of()), of, limit, free))
                .toList();
    }

    private Locale locale() {
        return currentPerson.locale();
    }

    private List<Task> due(Collection<Set<String>> targets, LocalDate from, LocalDate to) {
        Set<String> all = targets.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return all.isEmpty()
                ? List.of()
                : persistence.inTransaction(entityManager -> due(entityManager, all, from, to));
    }

    private static List<Task> due(EntityManager entityManager, Set<String> targets, LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(
                        "select distinct t from Task t join t.targets g where t.state = :state"
                                + " and t.dueOn >= :from and t.dueOn <= :to and g in :targets order by t.dueAt, t.id",
                        Task.class)
                .setParameter("state", TaskState.SET)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("targets", targets)
                .getResultList();
    }

    private static DayLoad day(
            LocalDate day, List<Task> due, Map<Long, Set<String>> of, int limit, List<FreeDay> free) {
        int minutes = 0;
        int most = 0;
        for (Set<String> pupil : of.values()) {
            List<Task> its = due.stream()
                    .filter(task -> task.targets().stream().map(Target::text).anyMatch(pupil::contains))
                    .toList();
            minutes = Math.max(minutes, its.stream().mapToInt(Task::minutes).sum());
            most = Math.max(most, its.size());
        }
        List<Task> ofGroups = due.stream()
                .filter(task -> task.targets().stream().anyMatch(Target::isGroup))
                .toList();
        return new DayLoad(
                day,
                minutes,
                most,
                limit,
                ofGroups.stream()
                        .map(task -> task.subject().isEmpty() ? task.title() : task.subject() + ": " + task.title())
                        .toList(),
                due.size() - ofGroups.size(),
                SchoolDays.name(free, day).orElse(null));
    }

    /**
     * What is not reasonable about a task that is due on these days.
     *
     * @param start when pupils get it
     */
    public List<Warning> warnings(
            Collection<Target> targets,
            LocalDate start,
            Collection<LocalDate> deadlines,
            int minutes,
            @Nullable Long except) {
        List<Warning> found = new ArrayList<>();
        LocalDate first = deadlines.stream().min(LocalDate::compareTo).orElse(start);
        LocalDate last = deadlines.stream().max(LocalDate::compareTo).orElse(start);
        Map<LocalDate, DayLoad> days =
                of(targets, first, last, except).stream().collect(Collectors.toMap(DayLoad::day, load -> load));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        tooNear(start.isBefore(today) ? today : start, first).ifPresent(found::add);
        for (LocalDate day : new HashSet<>(deadlines).stream().sorted().toList()) {
            about(days.get(day), minutes, found);
        }
        return found;
    }

    private void about(DayLoad day, int minutes, List<Warning> found) {
        if (day.isWeekEnd()) {
            found.add(new Warning(Kind.WEEK_END, day.day(), 0, 0, ""));
        } else if (day.free() != null) {
            found.add(new Warning(Kind.HOLIDAY, day.day(), 0, 0, day.free()));
        }
        if (day.limit() > 0 && day.minutes() + minutes > day.limit()) {
            found.add(new Warning(Kind.TOO_MUCH, day.day(), day.minutes() + minutes, day.limit(), ""));
        }
        int most = policies.number(HomeworkModule.TASKS_A_DAY);
        if (most > 0 && day.tasks() + 1 > most) {
            found.add(new Warning(Kind.TOO_MANY, day.day(), day.tasks() + 1, most, ""));
        }
    }

    /** School days count: from Friday to Monday is one. */
    private Optional<Warning> tooNear(LocalDate start, LocalDate due) {
        int wanted = policies.number(HomeworkModule.DAYS);
        if (!due.isAfter(start)) {
            return wanted == 0 ? Optional.empty() : Optional.of(new Warning(Kind.TOO_NEAR, due, 0, wanted, ""));
        }
        LocalDate until = start.plusDays(60).isBefore(due) ? start.plusDays(60) : due;
        List<FreeDay> free = schoolDays.free(start, until, locale());
        int days = (int) start.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day ->
                        !SchoolDays.isWeekEnd(day) && SchoolDays.name(free, day).isEmpty())
                .count();
        return days >= wanted ? Optional.empty() : Optional.of(new Warning(Kind.TOO_NEAR, due, days, wanted, ""));
    }
}
