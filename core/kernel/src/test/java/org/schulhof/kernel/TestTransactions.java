package org.schulhof.kernel;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.schulhof.api.persistence.Persistence;

/**
 * Transactions one after the other, for services that are made once and open their own. What they were given as {@link
 * #entityManager} is the one of the running transaction, as in the server.
 */
public final class TestTransactions implements Persistence {

    private final Persistence persistence;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    public final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(
            TestTransactions.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
                if (running.get() == null) {
                    throw new IllegalStateException(method.getName() + " outside of a transaction");
                }
                try {
                    return method.invoke(running.get(), arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    public TestTransactions(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return persistence.inTransaction(current -> {
            EntityManager before = running.get();
            running.set(current);
            try {
                return work.apply(entityManager);
            } finally {
                running.set(before);
            }
        });
    }
}
