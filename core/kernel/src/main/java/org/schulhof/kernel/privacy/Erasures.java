package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.consent.ConsentWithdrawn;
import org.schulhof.kernel.policy.CorePolicy;

/** Orders erasures: stored with the withdrawal, and done even if the portal goes down meanwhile (R24). */
@ApplicationScoped
public class Erasures {

    private final EntityManager entityManager;
    private final Policies policies;
    private final Event<Ordered> ordered;
    private final Clock clock;

    @Inject
    public Erasures(EntityManager entityManager, Policies policies, Event<Ordered> ordered, Clock clock) {
        this.entityManager = entityManager;
        this.policies = policies;
        this.ordered = ordered;
        this.clock = clock;
    }

    /** Within the transaction of the withdrawal. The consents to image and sound leave nothing behind to erase. */
    void order(@Observes ConsentWithdrawn withdrawn) {
        Consent consent = withdrawn.consent();
        if (consent != Consent.PLATFORM && consent != Consent.EVALUATION) {
            return;
        }
        // What an earlier withdrawal has left to do is overtaken by a consent in between, and by this withdrawal.
        cancel(withdrawn.personId(), consent);
        Instant now = clock.instant();
        Duration patience = Duration.ofDays(policies.number(CorePolicy.ERASURE_DAYS.policy()));
        entityManager.persist(ErasureOrder.afterWithdrawal(withdrawn.personId(), consent, now, now.plus(patience)));
        ordered.fire(new Ordered());
    }

    /**
     * The consent holds again: what has not begun is not done, and the account stays open. What has
     * begun goes on where it was, so that modules which come back erase what they had then.
     */
    @Transactional
    public void cancel(long personId, Consent consent) {
        open(personId).stream()
                .filter(order -> order.isForWithdrawalOf(consent))
                .forEach(this::takeBack);
    }

    /** As {@link #cancel}, for one order. */
    void takeBack(ErasureOrder order) {
        if (order.hasBegun()) {
            keepAccess(order, clock.instant());
        } else {
            order.cancel(clock.instant());
        }
    }

    private void keepAccess(ErasureOrder order, Instant now) {
        List<ErasureStep> left = entityManager
                .createQuery(
                        "select s from ErasureStep s where s.orderId = :order and s.doneAt is null", ErasureStep.class)
                .setParameter("order", order.id())
                .getResultList();
        left.stream().filter(ErasureStep::opensAccount).forEach(entityManager::remove);
        order.conclude(left.stream().filter(step -> !step.opensAccount()).toList(), now);
    }

    /** Forgets receipts that nobody has to be able to show any more. */
    @Transactional
    public void sweep() {
        Duration kept = Duration.ofDays(policies.number(CorePolicy.RECEIPT_DAYS.policy()));
        entityManager
                .createQuery("delete from ErasureOrder o where o.finishedAt < :before")
                .setParameter("before", clock.instant().minus(kept))
                .executeUpdate();
    }

    private List<ErasureOrder> open(long personId) {
        return entityManager
                .createQuery(
                        "select o from ErasureOrder o where o.personId = :person and o.finishedAt is null order by o.id",
                        ErasureOrder.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** There may be something to erase once the transaction has committed. */
    public record Ordered() {}
}
