package org.schulhof.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.schulhof.api.persistence.Persistence;

/** The core's own tables, in transactions that modules take part in: those of annotations do not enlist their connections. */
@ApplicationScoped
public class CorePersistence implements Persistence {

    private final EntityManager entityManager;
    private final Transactions transactions;

    @Inject
    public CorePersistence(EntityManager entityManager, Transactions transactions) {
        this.entityManager = entityManager;
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return transactions.call(() -> entityManager, work);
    }
}
