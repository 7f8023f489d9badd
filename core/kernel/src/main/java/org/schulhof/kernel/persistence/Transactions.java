package org.schulhof.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Transactions of modules. Begun through the server's {@code UserTransaction}: one begun through the server's transaction
 * manager does not enlist the connection, and what was flushed survives its rollback.
 */
@ApplicationScoped
class Transactions {

    private final UserTransaction transaction;
    private final TransactionSynchronizationRegistry registry;

    @Inject
    Transactions(UserTransaction transaction, TransactionSynchronizationRegistry registry) {
        this.transaction = transaction;
        this.registry = registry;
    }

    /** Runs the work in the running transaction, or in one of its own that ends with it. */
    <T> T call(Supplier<EntityManager> manager, Function<EntityManager, T> work) {
        return isRunning() ? join(() -> work.apply(manager.get())) : callInNew(manager, work);
    }

    /** The entity manager of the running transaction: one for each unit, closed when the transaction is over. */
    EntityManager entityManager(EntityManagerFactory factory) {
        EntityManager present = (EntityManager) registry.getResource(factory);
        if (present != null) {
            return present;
        }
        EntityManager created = factory.createEntityManager();
        registry.putResource(factory, created);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // EclipseLink has its own synchronization for the flush.
            }

            @Override
            public void afterCompletion(int status) {
                created.close();
            }
        });
        return created;
    }

    private <T> T join(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            registry.setRollbackOnly();
            throw e;
        }
    }

    private <T> T callInNew(Supplier<EntityManager> manager, Function<EntityManager, T> work) {
        try {
            transaction.begin();
            try {
                EntityManager entityManager = manager.get();
                T result = work.apply(entityManager);
                if (transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                    throw new TransactionFailedException("Something within it has asked for the rollback", null);
                }
                // What is left until the commit may be given another connection, which then waits for this one's rows
                entityManager.flush();
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                if (isRunning()) {
                    transaction.rollback();
                }
                throw e;
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw new TransactionFailedException("The transaction was rolled back", e);
        } catch (NotSupportedException | SystemException e) {
            throw new TransactionFailedException("The transaction could not be done", e);
        }
    }

    private boolean isRunning() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
