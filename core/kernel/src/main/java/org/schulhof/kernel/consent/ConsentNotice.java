package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;

/** Tells a person and their guardians what was recorded about their consents, so that nothing happens behind their backs. */
@ApplicationScoped
class ConsentNotice {

    private static final String PAGE = "/consents.xhtml";

    private final EntityManager entityManager;
    private final Notifications notifications;
    private final Texts texts;

    @Inject
    ConsentNotice(EntityManager entityManager, Notifications notifications, Texts texts) {
        this.entityManager = entityManager;
        this.notifications = notifications;
        this.texts = texts;
    }

    void withdrawn(PersonEntity person, Consent consent) {
        concerned(person)
                .forEach(reader -> notifications.tell(
                        reader.id(),
                        CoreNotificationKind.CONSENT_WITHDRAWN.kindName(),
                        texts.get(
                                reader.language(),
                                "notification.consent.withdrawn",
                                texts.get(reader.language(), "consent." + consent),
                                person.name()),
                        PAGE));
    }

    void paperRecorded(PersonEntity person) {
        concerned(person)
                .forEach(reader -> notifications.tell(
                        reader.id(),
                        CoreNotificationKind.CONSENT_PAPER.kindName(),
                        texts.get(reader.language(), "notification.consent.paper", person.name()),
                        PAGE));
    }

    private Stream<PersonEntity> concerned(PersonEntity person) {
        List<PersonEntity> guardians = entityManager
                .createQuery(
                        "select p from PersonEntity p where p.leftAt is null and p.id in"
                                + " (select g.guardianId from Guardianship g where g.childId = :child)",
                        PersonEntity.class)
                .setParameter("child", person.id())
                .getResultList();
        return Stream.concat(Stream.of(person), guardians.stream());
    }
}
