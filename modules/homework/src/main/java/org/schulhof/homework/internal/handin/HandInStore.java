package org.schulhof.homework.internal.handin;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.homework.HomeworkModule;

/** The rows of hand-ins. Asks no one whether they may. */
@Component(service = HandInStore.class)
public final class HandInStore {

    private final Persistence persistence;

    @Activate
    public HandInStore(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    /** Where the files of a pupil's are. */
    public static AttachmentPlace place(long handInId) {
        return new AttachmentPlace(HomeworkModule.ID, "hand-in/" + handInId);
    }

    /** Where the files are that came back. */
    public static AttachmentPlace feedbackPlace(long handInId) {
        return new AttachmentPlace(HomeworkModule.ID, "feedback/" + handInId);
    }

    public Optional<HandIn> find(long id) {
        return Optional.ofNullable(persistence.inTransaction(entityManager -> entityManager.find(HandIn.class, id)));
    }

    public Optional<HandIn> of(long taskId, long pupilId) {
        return persistence.inTransaction(entityManager -> of(entityManager, taskId, pupilId));
    }

    /** Made if there is none. */
    public static HandIn ofEver(EntityManager entityManager, long taskId, long pupilId) {
        return of(entityManager, taskId, pupilId).orElseGet(() -> {
            HandIn handIn = new HandIn(taskId, pupilId);
            entityManager.persist(handIn);
            entityManager.flush();
            return handIn;
        });
    }

    private static Optional<HandIn> of(EntityManager entityManager, long taskId, long pupilId) {
        return entityManager
                .createQuery("select h from HandIn h where h.taskId = :task and h.pupilId = :pupil", HandIn.class)
                .setParameter("task", taskId)
                .setParameter("pupil", pupilId)
                .getResultStream()
                .findFirst();
    }

    /** Of a task, by pupil; one query. */
    public Map<Long, HandIn> ofTask(long taskId) {
        return ofTasks(List.of(taskId)).stream().collect(Collectors.toMap(HandIn::pupilId, Function.identity()));
    }

    /** Of some tasks; one query. */
    public List<HandIn> ofTasks(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : persistence.inTransaction(entityManager -> entityManager
                        .createQuery("select h from HandIn h where h.taskId in :tasks", HandIn.class)
                        .setParameter("tasks", taskIds)
                        .getResultList());
    }

    /** Those that hold the contents of these, by their ids; one query. */
    public Map<Long, HandIn> holders(Collection<HandIn> handIns) {
        return handIns.isEmpty()
                ? Map.of()
                : persistence.inTransaction(entityManager -> entityManager
                        .createQuery("select h from HandIn h where h.id in :ids", HandIn.class)
                        .setParameter(
                                "ids", handIns.stream().map(HandIn::contentId).collect(Collectors.toSet()))
                        .getResultStream()
                        .collect(Collectors.toMap(HandIn::id, Function.identity())));
    }

    /** Those that share the content of one, itself among them; one query. */
    public List<HandIn> team(HandIn one) {
        return persistence.inTransaction(entityManager -> team(entityManager, one.contentId()));
    }

    /** The same within a transaction. */
    public static List<HandIn> team(EntityManager entityManager, long contentId) {
        return entityManager
                .createQuery("select h from HandIn h where h.id = :content or h.teamOf = :content", HandIn.class)
                .setParameter("content", contentId)
                .getResultList();
    }

    /** All of a pupil; for exports and erasures. */
    public static List<HandIn> ofPupil(EntityManager entityManager, long pupilId) {
        return entityManager
                .createQuery("select h from HandIn h where h.pupilId = :pupil order by h.id", HandIn.class)
                .setParameter("pupil", pupilId)
                .getResultList();
    }
}
