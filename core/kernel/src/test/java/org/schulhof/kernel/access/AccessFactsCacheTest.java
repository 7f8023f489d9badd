package org.schulhof.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R12")
class AccessFactsCacheTest {

    private static final long MIA = 7;

    private final TestTransaction transaction = new TestTransaction();
    private final CountedReading reading = new CountedReading();
    private final AccessFactsCache cache = new AccessFactsCache(reading, entityManager(), transaction.registry());

    @Test
    void whatNobodyChangesIsReadOnce() {
        cache.of(MIA);
        cache.of(MIA);
        assertThat(reading.committed).isEqualTo(1);
    }

    @Test
    void aChangeCountsFromItsCommitOn() {
        cache.of(MIA);
        transaction.begin();
        cache.change();
        transaction.end();
        cache.of(MIA);
        assertThat(reading.committed).isEqualTo(2);
    }

    @Test
    void theTransactionThatChangesSeesItselfAndLeavesNothingBehind() {
        cache.of(MIA);
        transaction.begin();
        cache.change();
        cache.of(MIA);
        assertThat(reading.own).isEqualTo(1);
        transaction.suspend();
        cache.of(MIA);
        assertThat(reading.committed).as("others go on with what is committed").isEqualTo(1);
    }

    @Test
    void whatWasChangedWhileItWasReadIsReadAgain() {
        reading.meanwhile = () -> {
            transaction.begin();
            cache.change();
            transaction.end();
        };
        cache.of(MIA);
        reading.meanwhile = () -> {};
        cache.of(MIA);
        assertThat(reading.committed).isEqualTo(2);
    }

    private static EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> null);
    }

    private static final class CountedReading extends AccessFactsReading {
        private int committed;
        private int own;
        private Runnable meanwhile = () -> {};

        CountedReading() {
            super(entityManager(), null);
        }

        @Override
        AccessFacts readCommitted(long personId) {
            committed++;
            meanwhile.run();
            return facts();
        }

        @Override
        AccessFacts read(long personId) {
            own++;
            return facts();
        }

        private static AccessFacts facts() {
            return new AccessFacts(true, false, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
        }
    }

    /** What the server knows of the transaction of this thread. */
    private static final class TestTransaction {
        private int status = Status.STATUS_NO_TRANSACTION;
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        void begin() {
            status = Status.STATUS_ACTIVE;
            resources.clear();
        }

        void suspend() {
            status = Status.STATUS_NO_TRANSACTION;
        }

        void end() {
            status = Status.STATUS_NO_TRANSACTION;
            synchronizations.forEach(synchronization -> synchronization.afterCompletion(Status.STATUS_COMMITTED));
            synchronizations.clear();
        }

        TransactionSynchronizationRegistry registry() {
            return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                    TransactionSynchronizationRegistry.class.getClassLoader(),
                    new Class<?>[] {TransactionSynchronizationRegistry.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getTransactionStatus" -> status;
                        case "getResource" -> resources.get(arguments[0]);
                        case "putResource" -> resources.put(arguments[0], arguments[1]);
                        case "registerInterposedSynchronization" ->
                            synchronizations.add((Synchronization) arguments[0]);
                        default -> throw new AssertionError(method);
                    });
        }
    }
}
