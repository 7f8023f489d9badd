package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;

/** Tells those who may read a receipt that there is one. */
@ApplicationScoped
class ReceiptNotice {

    private static final String KIND = CoreNotificationKind.RECEIPT.kindName();
    private static final String PAGE = "/receipt.xhtml";

    private final EntityManager entityManager;
    private final ReceiptReaders readers;
    private final Notifications notifications;
    private final Texts texts;

    @Inject
    ReceiptNotice(EntityManager entityManager, ReceiptReaders readers, Notifications notifications, Texts texts) {
        this.entityManager = entityManager;
        this.readers = readers;
        this.notifications = notifications;
        this.texts = texts;
    }

    /** The person too, unless their account is closed and they have no notifications. */
    void tell(long personId, Consent withdrawn) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            return;
        }
        if (withdrawn != Consent.PLATFORM) {
            notifications.tell(personId, KIND, texts.get(person.language(), "notification.receipt"), PAGE);
        }
        guardians(personId)
                .forEach(guardian -> notifications.tell(
                        guardian.id(),
                        KIND,
                        texts.get(guardian.language(), "notification.receipt.child", person.name()),
                        PAGE + "?person=" + personId));
    }

    private List<PersonEntity> guardians(long personId) {
        List<Long> ids = readers.guardiansOf(personId);
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
