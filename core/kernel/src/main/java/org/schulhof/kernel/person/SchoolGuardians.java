package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.person.Guardians;
import org.schulhof.kernel.ModuleService;

/** Tells modules who has the care of whom. */
@ApplicationScoped
@ModuleService
public class SchoolGuardians implements Guardians {

    private final EntityManager entityManager;

    @Inject
    public SchoolGuardians(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Set<Long> childrenOf(long guardianId) {
        return entityManager
                .createQuery(
                        "select g.childId from Guardianship g, PersonEntity p"
                                + " where g.guardianId = :guardian and p.id = g.childId and p.leftAt is null",
                        Long.class)
                .setParameter("guardian", guardianId)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
