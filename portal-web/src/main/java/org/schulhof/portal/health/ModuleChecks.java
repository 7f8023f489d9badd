package org.schulhof.portal.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.PayaraFramework;

/** Gives each installed module a check of its own name for as long as it is installed. */
@WebListener
public class ModuleChecks implements ServletContextListener {

    private static final int INSTALLED =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final StartingTime startingTime = new StartingTime();

    @Inject
    private PayaraFramework framework;

    @Inject
    private ModuleRegistry registry;

    private @Nullable BundleTracker<String> modules;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        BundleContext server = framework.context();
        modules = new Modules(server, PayaraHealthChecks.of(server));
        modules.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (modules != null) {
            modules.close();
        }
    }

    private final class Modules extends BundleTracker<String> {

        private final PayaraHealthChecks checks;

        Modules(BundleContext server, PayaraHealthChecks checks) {
            super(server, INSTALLED, null);
            this.checks = checks;
        }

        @Override
        public @Nullable String addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (!InstalledModule.isModule(bundle)) {
                return null;
            }
            String owner = "module-" + bundle.getBundleId();
            checks.add(owner, new ModuleHealth(bundle, registry, startingTime));
            return owner;
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, String owner) {
            checks.remove(owner);
        }
    }
}
