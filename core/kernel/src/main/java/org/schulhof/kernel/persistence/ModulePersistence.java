package org.schulhof.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleResource;

/** Gives each module its own tables: migrated and opened when it starts, closed when it stops. */
@ApplicationScoped
public class ModulePersistence implements ModuleResource, ServiceFactory<Persistence> {

    private final Map<Bundle, Opening> openings = new ConcurrentHashMap<>();
    private final DataSource dataSource;
    private final Transactions transactions;

    @Inject
    public ModulePersistence(DataSource dataSource, Transactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    @Override
    public void prepare(InstalledModule module) {
        of(module.bundle());
    }

    @Override
    public void release(InstalledModule module) {
        Opening closing = openings.remove(module.bundle());
        if (closing != null) {
            closing.close();
        }
    }

    /** The service as each module sees it; other bundles, such as the server's own, get none. */
    @Override
    public Persistence getService(Bundle bundle, ServiceRegistration<Persistence> registration) {
        return InstalledModule.isModule(bundle) ? of(bundle) : null;
    }

    /** Does nothing: other components of the bundle may still be at work with it, until {@link #release}. */
    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Persistence> registration, Persistence service) {}

    private BundlePersistence of(Bundle bundle) {
        return openings.computeIfAbsent(bundle, this::open).get();
    }

    private Opening open(Bundle bundle) {
        try {
            new BundleMigrations(bundle).migrate(dataSource);
            return new Opening(BundlePersistence.open(bundle, dataSource, transactions), null);
        } catch (RuntimeException e) {
            return new Opening(null, e);
        }
    }

    /**
     * A module's tables, or why they could not be had. Each component of the module asks; a migration that has broken
     * must not be tried again by the next, which would break elsewhere and hide the reason.
     */
    private record Opening(BundlePersistence tables, RuntimeException failure) {

        BundlePersistence get() {
            if (failure != null) {
                throw failure;
            }
            return tables;
        }

        void close() {
            if (tables != null) {
                tables.close();
            }
        }
    }
}
