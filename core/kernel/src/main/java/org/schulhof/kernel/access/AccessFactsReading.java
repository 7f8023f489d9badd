package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.consent.ConsentReading;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.person.PersonEntity;

/** Reads what decisions about a person weigh. Whoever adds a table here adds it to {@link AccessWrites} too. */
@ApplicationScoped
public class AccessFactsReading {

    private static final String OWN_GROUPS =
            " in (select m.groupId from EffectiveMembership m where m.personId = :person)";

    private final EntityManager entityManager;
    private final ConsentReading consents;

    @Inject
    public AccessFactsReading(EntityManager entityManager, ConsentReading consents) {
        this.entityManager = entityManager;
        this.consents = consents;
    }

    /** What everybody can see: a transaction that has been running for a while would see what was. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    AccessFacts readCommitted(long personId) {
        return read(personId);
    }

    /** As the running transaction sees it, with what it has changed itself. */
    AccessFacts read(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        return new AccessFacts(
                person != null && person.isActive(),
                person != null && person.isPasswordChangeDue(),
                Optional.ofNullable(entityManager.find(AccountLock.class, personId)),
                Optional.ofNullable(person).map(known -> consents.of(personId)),
                releases(personId),
                denials(personId),
                person == null ? List.of() : grants(personId, person.toPerson().roles()));
    }

    private List<ModuleRelease> releases(long personId) {
        return entityManager
                .createQuery(
                        "select r from ModuleRelease r where r.groupId = 0 or r.groupId" + OWN_GROUPS,
                        ModuleRelease.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private List<ModuleDenial> denials(long personId) {
        return entityManager
                .createQuery("select d from ModuleDenial d where d.personId = :person", ModuleDenial.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private List<RightGrant> grants(long personId, Set<Role> roles) {
        return entityManager
                .createQuery(
                        "select g from RightGrant g where g.personId = :person or g.role in :roles or g.groupId"
                                + OWN_GROUPS,
                        RightGrant.class)
                .setParameter("person", personId)
                .setParameter("roles", roles)
                .getResultList();
    }
}
