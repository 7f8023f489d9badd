package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.schulhof.kernel.privacy.ErasureHold;

/** Keeps the content of those concerned by a case until it ends (R24). */
@ApplicationScoped
public class CaseHold implements ErasureHold {

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public CaseHold(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public boolean holds(long personId) {
        return entityManager
                        .createQuery(
                                "select count(c) from InspectionCase c where :person member of c.concerned"
                                        + " and c.endedAt is null and c.endsAt > :now",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
    }
}
