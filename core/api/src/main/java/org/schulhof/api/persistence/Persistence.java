package org.schulhof.api.persistence;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of the module that asks for this service: each bundle gets its own, over its entities (every
 * {@code @Entity} in the bundle) and after its migrations ({@code schulhof/migrations/V*.sql}) have run. All modules and
 * the core share one database and one transaction: what is written here and by core services called meanwhile is kept
 * or rolled back together.
 */
@ProviderType
public interface Persistence {

    /** Runs the work in the running transaction, or in a new one that commits at its end. An exception rolls back. */
    <T> T inTransaction(Function<EntityManager, T> work);

    /** The same for work without result. */
    default void runInTransaction(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }
}
