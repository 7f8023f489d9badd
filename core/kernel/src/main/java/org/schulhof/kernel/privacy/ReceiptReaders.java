package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who reads a person's receipts: themself, and before 18 their guardians. */
@ApplicationScoped
class ReceiptReaders {

    private static final int OF_AGE = 18;

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    ReceiptReaders(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    boolean includes(long readerId, long personId) {
        return readerId == personId || guardiansOf(personId).contains(readerId);
    }

    /** None once the person is of age. Whose date of birth is not known counts as a child. */
    List<Long> guardiansOf(long personId) {
        return entityManager
                .createQuery(
                        "select g.guardianId from Guardianship g, PersonEntity p where g.childId = :person and p.id = g.childId"
                                + " and (p.birthDate is null or p.birthDate > :eighteen)",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("eighteen", LocalDate.now(clock).minusYears(OF_AGE))
                .getResultList();
    }
}
