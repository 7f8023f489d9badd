package org.schulhof.testkit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;
import org.schulhof.api.persistence.Persistence;

/** The contract of {@link Persistence} without a server: one transaction per thread, joined by nested work. */
final class LocalPersistence implements Persistence {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    LocalPersistence(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager outer = running.get();
        if (outer != null) {
            return work.apply(outer);
        }
        try (EntityManager entityManager = factory.createEntityManager()) {
            running.set(entityManager);
            return commitOrRollBack(entityManager, work);
        } finally {
            running.remove();
        }
    }

    private static <T> T commitOrRollBack(EntityManager entityManager, Function<EntityManager, T> work) {
        EntityTransaction transaction = entityManager.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(entityManager);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
