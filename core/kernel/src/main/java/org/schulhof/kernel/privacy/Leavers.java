package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.CorePolicy;

/** Whoever left the school is forgotten some time later: that is the end of the school's record and of what hangs on it. */
@ApplicationScoped
public class Leavers {

    private static final int AT_A_TIME = 500;

    /** What is gone with the record, though its holder had to keep it. */
    private static final Set<Retention> ENDED =
            EnumSet.of(Retention.SCHOOL_RECORD, Retention.CONSENT_RECORD, Retention.MEASURE, Retention.ACCESS);

    private final EntityManager entityManager;
    private final Policies policies;
    private final Audit audit;
    private final Event<Erasures.Ordered> ordered;
    private final Clock clock;

    @Inject
    public Leavers(
            EntityManager entityManager, Policies policies, Audit audit, Event<Erasures.Ordered> ordered, Clock clock) {
        this.entityManager = entityManager;
        this.policies = policies;
        this.audit = audit;
        this.ordered = ordered;
        this.clock = clock;
    }

    /** Orders the erasure of those whose time is over, at most 500; called once a day. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        List<Long> due = entityManager
                .createQuery(
                        "select p.id from PersonEntity p where p.leftAt < :before and not exists (select o.id from ErasureOrder o"
                                + " where o.personId = p.id and o.cause = :leaving and o.finishedAt is null) order by p.leftAt",
                        Long.class)
                .setParameter("before", now.minus(kept()))
                .setParameter("leaving", ErasureCause.LEAVING)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        due.forEach(personId -> entityManager.persist(ErasureOrder.afterLeaving(personId, now)));
        if (!due.isEmpty()) {
            ordered.fire(new Erasures.Ordered());
        }
    }

    /** How long the school keeps the record of somebody who has left. */
    public Duration kept() {
        return Duration.ofDays(policies.number(CorePolicy.LEAVER_DAYS.policy()));
    }

    /** False too once somebody is back. */
    boolean haveLeft(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        return person == null || !person.isActive();
    }

    /** The last step, when every holder has erased: the record itself, with all that refers to it. */
    void forget(ErasureOrder order) {
        PersonEntity person = entityManager.find(PersonEntity.class, order.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null || person.isActive()) {
            return;
        }
        audit.record("person.erase", person.account(), null, null);
        entityManager.remove(person);
        entityManager
                .createQuery("update ErasureItem i set i.retention = null, i.keptUntil = null"
                        + " where i.orderId = :order and i.retention in :ended")
                .setParameter("order", order.id())
                .setParameter("ended", ENDED)
                .executeUpdate();
        entityManager
                .createQuery(
                        "select o from ErasureOrder o where o.personId = :person and o.finishedAt is null and o.id <> :order",
                        ErasureOrder.class)
                .setParameter("person", order.personId())
                .setParameter("order", order.id())
                .getResultStream()
                .forEach(other -> other.conclude(List.of(), clock.instant()));
    }
}
