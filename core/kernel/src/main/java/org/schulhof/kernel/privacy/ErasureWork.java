package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.schulhof.api.consent.Consents;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.kernel.fault.FaultNumber;
import org.schulhof.kernel.policy.CorePolicy;

/**
 * Does what was ordered, holder by holder: each erases in a transaction that also writes its lines of the receipt and
 * marks its step as done. Whatever ends the work in between, the next time it goes on where it was.
 */
@ApplicationScoped
public class ErasureWork {

    private static final Logger LOG = Logger.getLogger(ErasureWork.class.getName());

    private final Persistence persistence;
    private final Erasures erasures;
    private final Leavers leavers;
    private final Consents consents;
    private final Holders holders;
    private final Instance<ErasureHold> holds;
    private final ReceiptNotice notice;
    private final Policies policies;
    private final Clock clock;

    @Inject
    ErasureWork(
            Persistence persistence,
            Erasures erasures,
            Leavers leavers,
            Consents consents,
            Holders holders,
            @Any Instance<ErasureHold> holds,
            ReceiptNotice notice,
            Policies policies,
            Clock clock) {
        this.persistence = persistence;
        this.erasures = erasures;
        this.leavers = leavers;
        this.consents = consents;
        this.holders = holders;
        this.holds = holds;
        this.notice = notice;
        this.policies = policies;
        this.clock = clock;
    }

    /** Goes on with every order that is due. */
    public void doDue() {
        for (long orderId : due()) {
            for (String holder : begin(orderId)) {
                erase(orderId, holder);
            }
            conclude(orderId);
        }
    }

    private List<Long> due() {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select o.id from ErasureOrder o where o.finishedAt is null and o.dueAt <= :now order by o.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** The holders whose turn it is; nobody's while the person is held. */
    private List<String> begin(long orderId) {
        return persistence.inTransaction(entityManager -> {
            ErasureOrder order = lock(entityManager, orderId);
            if (isOvertaken(order)) {
                erasures.takeBack(order);
            }
            if (order.state().isFinal() || isHeld(order)) {
                return List.of();
            }
            Instant now = clock.instant();
            if (!order.hasBegun()) {
                order.begin(now);
                steps(order, now).forEach(entityManager::persist);
                entityManager.flush();
            }
            List<String> turn = left(entityManager, orderId).stream()
                    .filter(step -> step.isDue(now))
                    .map(ErasureStep::holder)
                    .filter(name -> holders.find(name).isPresent())
                    .toList();
            if (!turn.isEmpty()) {
                order.run();
            }
            return turn;
        });
    }

    /** The person has consented again, or is back at the school. */
    private boolean isOvertaken(ErasureOrder order) {
        return order.cause() == ErasureCause.LEAVING
                ? !leavers.haveLeft(order.personId())
                : consents.isGiven(order.personId(), order.consent());
    }

    private Stream<ErasureStep> steps(ErasureOrder order, Instant now) {
        Instant afterReading = order.cause() == ErasureCause.LEAVING
                ? now
                : now.plus(Duration.ofDays(policies.number(CorePolicy.RECEIPT_ACCESS_DAYS.policy())));
        Stream<ErasureStep> present = holders.erasing(order.consent()).stream()
                .map(holder -> new ErasureStep(
                        order.id(), holder.name(), holder.opensAccount(), holder.opensAccount() ? afterReading : now));
        Stream<ErasureStep> absent =
                holders.absent().stream().map(module -> new ErasureStep(order.id(), module, false, now));
        return Stream.concat(present, absent);
    }

    private void erase(long orderId, String name) {
        Optional<DataHolder> holder = holders.find(name);
        if (holder.isEmpty()) {
            return;
        }
        try {
            persistence.runInTransaction(entityManager -> erase(entityManager, orderId, holder.get()));
        } catch (RuntimeException | LinkageError e) {
            // Whatever a module throws costs its own step only.
            String fault = FaultNumber.next();
            LOG.log(Level.SEVERE, e, () -> "Fault " + fault + ": " + name + " did not erase for order " + orderId);
            persistence.runInTransaction(
                    entityManager -> step(entityManager, orderId, name).fail(fault, clock.instant()));
        }
    }

    private void erase(EntityManager entityManager, long orderId, DataHolder holder) {
        ErasureOrder order = lock(entityManager, orderId);
        ErasureStep step = step(entityManager, orderId, holder.name());
        if (step == null || step.isDone() || order.state().isFinal() || isHeld(order)) {
            return;
        }
        if (Holders.erases(holder, order.consent())) {
            Erasure erasure = holder.erase(order.personId());
            erasure.deleted().stream()
                    .map(deleted -> ErasureItem.of(orderId, deleted, locale -> holder.text(deleted.what(), locale)))
                    .forEach(entityManager::persist);
            erasure.kept().stream()
                    .map(kept -> ErasureItem.of(orderId, kept, locale -> holder.text(kept.what(), locale)))
                    .forEach(entityManager::persist);
        }
        step.done(clock.instant());
    }

    private void conclude(long orderId) {
        persistence.runInTransaction(entityManager -> {
            ErasureOrder order = lock(entityManager, orderId);
            if (order.state() != ErasureState.HELD && !order.state().isFinal()) {
                List<ErasureStep> left = left(entityManager, orderId);
                if (!order.isTold() && order.cause() == ErasureCause.WITHDRAWAL) {
                    order.tell(clock.instant());
                    notice.tell(order.personId(), order.consent());
                }
                if (left.isEmpty() && order.cause() == ErasureCause.LEAVING) {
                    leavers.forget(order);
                }
                order.conclude(left, clock.instant());
            }
        });
    }

    private boolean isHeld(ErasureOrder order) {
        boolean held = holds.stream().anyMatch(hold -> hold.holds(order.personId()));
        if (held) {
            order.hold();
        }
        return held;
    }

    private static List<ErasureStep> left(EntityManager entityManager, long orderId) {
        return entityManager
                .createQuery(
                        "select s from ErasureStep s where s.orderId = :order and s.doneAt is null"
                                + " order by s.opensAccount, s.holder",
                        ErasureStep.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private static ErasureOrder lock(EntityManager entityManager, long orderId) {
        return entityManager.find(ErasureOrder.class, orderId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static ErasureStep step(EntityManager entityManager, long orderId, String holder) {
        return entityManager.find(ErasureStep.class, new ErasureStep.Key(orderId, holder));
    }
}
