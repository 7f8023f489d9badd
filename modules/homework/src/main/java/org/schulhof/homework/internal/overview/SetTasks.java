package org.schulhof.homework.internal.overview;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Task;

/** What the current person has set. */
@Component(service = SetTasks.class)
public final class SetTasks {

    private final Teaching teaching;
    private final Persistence persistence;
    private final Groups groups;
    private final People people;
    private final Clock clock;

    /** Which of them. */
    public enum View {
        /** Not due yet, the next first. */
        RUNNING(
                "t.state = org.schulhof.homework.internal.task.TaskState.SET and t.dueAt >= :now order by t.dueAt, t.id"),
        /** Due, the latest first. */
        OVER(
                "t.state = org.schulhof.homework.internal.task.TaskState.SET and t.dueAt < :now order by t.dueAt desc, t.id desc"),
        DRAFTS(
                "t.state <> org.schulhof.homework.internal.task.TaskState.SET and :now is not null order by t.createdAt desc, t.id desc");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    @Activate
    public SetTasks(
            @Reference Teaching teaching,
            @Reference Persistence persistence,
            @Reference Groups groups,
            @Reference People people,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.persistence = persistence;
        this.groups = groups;
        this.people = people;
        this.clock = clock;
    }

    public boolean maySet() {
        return teaching.maySet();
    }

    /** The groups for which the current person sets tasks. */
    public List<Group> groups() {
        return teaching.groups();
    }

    /** A fixed number of queries, however many tasks. */
    public List<SetRow> of(View view, int offset, int limit) {
        Person me = teaching.require();
        return persistence.inTransaction(entityManager -> {
            List<Task> tasks = entityManager
                    .createQuery("select t from Task t where t.authorId = :author and " + view.condition, Task.class)
                    .setParameter("author", me.id())
                    .setParameter("now", clock.instant())
                    .setFirstResult(offset)
                    .setMaxResults(limit)
                    .getResultList();
            Map<Long, Object[]> counts = counts(entityManager, tasks);
            Function<Task, String> names = names(tasks);
            return tasks.stream()
                    .map(task -> {
                        Object[] count = counts.getOrDefault(task.id(), new Object[] {task.id(), 0L, 0L});
                        long handedIn = ((Number) count[1]).longValue();
                        return new SetRow(
                                task, names.apply(task), handedIn, handedIn - ((Number) count[2]).longValue());
                    })
                    .toList();
        });
    }

    private static Map<Long, Object[]> counts(EntityManager entityManager, List<Task> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select h.taskId, count(h.handedInAt), count(h.returnedAt) from HandIn h"
                                        + " where h.taskId in :tasks and h.handedInAt is not null group by h.taskId",
                                Object[].class)
                        .setParameter("tasks", tasks.stream().map(Task::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }

    /** For whom a task is, in one line. */
    public Function<Task, String> names(List<Task> tasks) {
        teaching.require();
        Set<Long> groupIds = new HashSet<>();
        Set<Long> personIds = new HashSet<>();
        tasks.forEach(
                task -> task.targets().forEach(target -> (target.isGroup() ? groupIds : personIds).add(target.id())));
        Map<Long, Group> found = groupIds.isEmpty() ? Map.of() : groups.findAll(groupIds);
        Map<Long, Person> persons = personIds.isEmpty() ? Map.of() : people.named(personIds);
        return task -> task.targets().stream()
                .map(target -> target.isGroup()
                        ? found.containsKey(target.id())
                                ? found.get(target.id()).name()
                                : ""
                        : persons.containsKey(target.id())
                                ? persons.get(target.id()).name()
                                : "")
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
