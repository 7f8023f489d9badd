package org.schulhof.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.osgi.framework.Bundle;
import org.schulhof.api.persistence.Persistence;

/** One module's entities. */
final class BundlePersistence implements Persistence {

    private final EntityManagerFactory factory;
    private final Transactions transactions;

    private BundlePersistence(EntityManagerFactory factory, Transactions transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    static BundlePersistence open(Bundle bundle, DataSource dataSource, Transactions transactions) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Path emptyFolder = createFolder();
        try {
            BundleUnit unit = new BundleUnit(bundle, dataSource, emptyFolder);
            thread.setContextClassLoader(unit.getClassLoader());
            EntityManagerFactory factory =
                    new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.of());
            // Deploys the unit: a mapping that does not fit is found now, not at the first request.
            factory.createEntityManager().close();
            return new BundlePersistence(factory, transactions);
        } finally {
            thread.setContextClassLoader(before);
            delete(emptyFolder);
        }
    }

    @Override
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return transactions.call(() -> transactions.entityManager(factory), work);
    }

    void close() {
        factory.close();
    }

    private static Path createFolder() {
        try {
            return Files.createTempDirectory("schulhof-unit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
