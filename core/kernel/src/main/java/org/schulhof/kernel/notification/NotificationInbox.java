package org.schulhof.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.ModuleService;

/** What people were told; each reads their own. */
@ApplicationScoped
@ModuleService
public class NotificationInbox implements Notifications {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Inject
    public NotificationInbox(EntityManager entityManager, CurrentPerson currentPerson, Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(long personId, String kind, String text, String link) {
        entityManager.persist(new Notification(personId, kind, text, link, clock.instant()));
    }

    /** The current person's, newest first. */
    public List<Notification> latest(int offset, int limit) {
        return entityManager
                .createQuery(
                        "select n from Notification n where n.personId = :person order by n.at desc, n.id desc",
                        Notification.class)
                .setParameter("person", currentPerson.get().id())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long countUnread() {
        return entityManager
                .createQuery(
                        "select count(n) from Notification n where n.personId = :person and n.readAt is null",
                        Long.class)
                .setParameter("person", currentPerson.get().id())
                .getSingleResult();
    }

    @Transactional
    public void readAll() {
        entityManager
                .createQuery(
                        "update Notification n set n.readAt = :now where n.personId = :person and n.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("person", currentPerson.get().id())
                .executeUpdate();
    }
}
