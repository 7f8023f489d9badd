package org.schulhof.kernel.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps what decisions weigh until anybody changes any of it: with the end of the transaction that did, all that is kept
 * is out of date. That transaction itself sees its own changes before. See docs/adr/0017.
 */
@ApplicationScoped
public class AccessFactsCache implements FactsOfPeople {

    private static final int PEOPLE = 20_000;

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Long, Kept> kept =
            Caffeine.newBuilder().maximumSize(PEOPLE).build();
    private final AccessFactsReading reading;
    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    public AccessFactsCache(
            AccessFactsReading reading, EntityManager entityManager, TransactionSynchronizationRegistry transaction) {
        this.reading = reading;
        this.entityManager = entityManager;
        this.transaction = transaction;
    }

    @Override
    public AccessFacts of(long personId) {
        if (hasChangedSomething()) {
            return reading.read(personId);
        }
        long now = generation.get();
        Kept present = kept.getIfPresent(personId);
        if (present != null && present.generation == now) {
            return present.facts;
        }
        AccessFacts facts = reading.readCommitted(personId);
        // Named for what held before it was read: what was changed meanwhile makes it out of date.
        kept.put(personId, new Kept(now, facts));
        return facts;
    }

    /** The running transaction is about to change something that decisions weigh. */
    void change() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(this) == null) {
            transaction.putResource(this, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new OutOfDate());
        }
    }

    /** All that is kept does not count any more. */
    void outdate() {
        generation.incrementAndGet();
    }

    private boolean hasChangedSomething() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        entityManager.flush();
        return transaction.getResource(this) != null;
    }

    private final class OutOfDate implements Synchronization {

        @Override
        public void beforeCompletion() {
            // what counts is the end
        }

        @Override
        public void afterCompletion(int status) {
            outdate();
        }
    }

    /** @param generation how many changes there had been when the facts began to be read */
    private record Kept(long generation, AccessFacts facts) {}
}
