package org.schulhof.kernel.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;

/** Tells the owners of a group who was put into it (R15), so that nobody gets to read there unnoticed. */
@ApplicationScoped
class OwnerNotice {

    private final EntityManager entityManager;
    private final Notifications notifications;
    private final Texts texts;

    @Inject
    OwnerNotice(EntityManager entityManager, Notifications notifications, Texts texts) {
        this.entityManager = entityManager;
        this.notifications = notifications;
        this.texts = texts;
    }

    void joined(GroupEntity group, PersonEntity newcomer) {
        entityManager
                .createQuery(
                        "select p from PersonEntity p where p.id in"
                                + " (select m.personId from Membership m where m.groupId = :group and m.owner = true)",
                        PersonEntity.class)
                .setParameter("group", group.id())
                .getResultStream()
                .filter(owner -> !owner.id().equals(newcomer.id()))
                .forEach(owner -> notifications.tell(
                        owner.id(),
                        CoreNotificationKind.GROUP_JOINED.kindName(),
                        texts.get(owner.language(), "notification.group.joined", newcomer.name(), group.name()),
                        null));
    }
}
