package org.schulhof.homework.internal.task;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.homework.HomeworkModule;

/** The rows of tasks. Asks no one whether they may. */
@Component(service = TaskStore.class)
public final class TaskStore {

    private final Persistence persistence;

    @Activate
    public TaskStore(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    /** Where the files of a task are. */
    public static AttachmentPlace place(long taskId) {
        return new AttachmentPlace(HomeworkModule.ID, "task/" + taskId);
    }

    /** Where the files of its solution are. */
    public static AttachmentPlace solutionPlace(long taskId) {
        return new AttachmentPlace(HomeworkModule.ID, "solution/" + taskId);
    }

    public Optional<Task> find(long id) {
        return Optional.ofNullable(persistence.inTransaction(entityManager -> entityManager.find(Task.class, id)));
    }

    public Task require(long id) {
        return find(id).orElseThrow(() -> new UnknownTaskException(id));
    }

    /** Those set of an author for any of these targets, by their deadline, the latest first. */
    public List<Task> of(long authorId, Collection<String> targets, int offset, int limit) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select distinct t from Task t join t.targets g where t.authorId = :author"
                                + " and t.state = :state and g in :targets order by t.dueAt desc, t.id desc",
                        Task.class)
                .setParameter("author", authorId)
                .setParameter("state", TaskState.SET)
                .setParameter("targets", targets)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** All of an author, of any state; for exports and erasures. */
    public static List<Task> ofAuthor(EntityManager entityManager, long authorId) {
        return entityManager
                .createQuery("select t from Task t where t.authorId = :author order by t.id", Task.class)
                .setParameter("author", authorId)
                .getResultList();
    }

    /** Those that are for this pupil by name. */
    public static List<Task> forPerson(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery("select distinct t from Task t join t.targets g where g = :target", Task.class)
                .setParameter("target", Target.person(personId).text())
                .getResultList();
    }

    /** One query; unknown ones are missing. */
    public List<Task> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : persistence.inTransaction(entityManager -> entityManager
                        .createQuery("select t from Task t where t.id in :ids", Task.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
