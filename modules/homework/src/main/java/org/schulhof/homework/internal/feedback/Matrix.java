package org.schulhof.homework.internal.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.handin.Standing;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;
import org.schulhof.homework.internal.task.UnknownTaskException;

/** The pupils of a group by the tasks that the current person has set for them; a fixed number of queries. */
@Component(service = Matrix.class)
public final class Matrix {

    /** Tasks on one page. */
    public static final int PAGE = 20;

    private final Teaching teaching;
    private final TaskStore tasks;
    private final HandInStore handIns;
    private final Audience audience;
    private final Clock clock;

    @Activate
    public Matrix(
            @Reference Teaching teaching,
            @Reference TaskStore tasks,
            @Reference HandInStore handIns,
            @Reference Audience audience,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.tasks = tasks;
        this.handIns = handIns;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * Of one group.
     *
     * @param tasks the columns, the latest deadline first
     * @param more whether there are tasks that are due earlier
     */
    public record Table(Group group, List<Task> tasks, List<Line> lines, boolean more) {

        public Table {
            tasks = List.copyOf(tasks);
            lines = List.copyOf(lines);
        }
    }

    /** @param cells one for each task */
    public record Line(Person pupil, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param standing null if the task is not for this pupil
     * @param mark empty if there is none
     */
    public record Cell(long taskId, @Nullable Standing standing, String mark) {}

    /**
     * @param offset of the first task
     * @throws UnknownTaskException if the current person teaches no such group
     */
    public Table of(long groupId, int offset, int limit) {
        Person me = teaching.require();
        Group group = teaching.groups().stream()
                .filter(taught -> taught.id() == groupId)
                .findFirst()
                .orElseThrow(() -> new UnknownTaskException(groupId));
        List<Person> pupils = audience.pupils(List.of(Target.group(groupId)));
        Set<String> targets = Stream.concat(
                        Stream.of(Target.group(groupId)), pupils.stream().map(pupil -> Target.person(pupil.id())))
                .map(Target::text)
                .collect(Collectors.toSet());
        List<Task> found = tasks.of(me.id(), targets, offset, limit + 1);
        List<Task> shown = found.subList(0, Math.min(limit, found.size()));
        Map<Long, Map<Long, HandIn>> byPupil = new HashMap<>();
        handIns.ofTasks(shown.stream().map(Task::id).toList())
                .forEach(handIn -> byPupil.computeIfAbsent(handIn.pupilId(), id -> new HashMap<>())
                        .put(handIn.taskId(), handIn));
        Instant now = clock.instant();
        List<Line> lines = pupils.stream()
                .map(pupil -> new Line(
                        pupil,
                        shown.stream()
                                .map(task -> cell(
                                        task,
                                        group,
                                        pupil,
                                        byPupil.getOrDefault(pupil.id(), Map.of())
                                                .get(task.id()),
                                        now))
                                .toList()))
                .toList();
        return new Table(group, shown, lines, found.size() > limit);
    }

    private static Cell cell(Task task, Group group, Person pupil, @Nullable HandIn handIn, Instant now) {
        boolean meant = task.targets().contains(Target.group(group.id()))
                || task.targets().contains(Target.person(pupil.id()));
        return new Cell(
                task.id(),
                meant || handIn != null ? Standing.of(task, handIn, now) : null,
                handIn != null && handIn.isReturned() ? handIn.mark() : "");
    }
}
