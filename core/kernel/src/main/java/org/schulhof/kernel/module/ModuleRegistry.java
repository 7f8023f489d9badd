package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.ServiceTracker;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.fault.FaultNumber;

/** The modules that are installed now. Follows the framework: bundles that come, go and change. */
@ApplicationScoped
public class ModuleRegistry implements ModuleCatalog {

    private static final Logger LOG = Logger.getLogger(ModuleRegistry.class.getName());
    private static final int INSTALLED =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    /** An update takes the old bundle away before it brings the new one. */
    private static final Duration UPDATE = Duration.ofSeconds(10);

    private final Map<Long, InstalledModule> byBundle = new ConcurrentHashMap<>();
    private final Map<String, Long> gone = new ConcurrentHashMap<>();
    private final Instance<ModuleResource> resources;
    private final Bulkhead bulkhead;
    private BundleTracker<Bundle> bundles;
    private ServiceTracker<Module, Module> services;

    @Inject
    public ModuleRegistry(Instance<ModuleResource> resources, Bulkhead bulkhead) {
        this.resources = resources;
        this.bulkhead = bulkhead;
    }

    void open(BundleContext context) {
        bundles = new ModuleBundles(context);
        bundles.open();
        services = new ModuleServices(context);
        services.open();
    }

    void close() {
        services.close();
        bundles.close();
    }

    /** All modules, by id. */
    public List<InstalledModule> all() {
        return byBundle.values().stream()
                .sorted(Comparator.comparing(InstalledModule::id))
                .toList();
    }

    public List<InstalledModule> running() {
        return all().stream().filter(InstalledModule::isRunning).toList();
    }

    /** The module with this id; of two bundles that claim it, the one that was there first. */
    public Optional<InstalledModule> find(String moduleId) {
        return byBundle.values().stream()
                .filter(module -> module.id().equals(moduleId))
                .min(Comparator.comparing(module -> module.bundle().getBundleId()));
    }

    /** The module that this bundle is. */
    public Optional<InstalledModule> of(Bundle bundle) {
        return Optional.ofNullable(byBundle.get(bundle.getBundleId()));
    }

    /** Those that went a moment ago count as well: most likely they are being updated. */
    @Override
    public Collection<String> installed() {
        gone.values().removeIf(since -> System.nanoTime() - since > UPDATE.toNanos());
        return Stream.concat(all().stream().map(InstalledModule::id), gone.keySet().stream())
                .distinct()
                .toList();
    }

    @Override
    public boolean isRunning(String moduleId) {
        return find(moduleId).filter(InstalledModule::isRunning).isPresent();
    }

    @Override
    public Collection<Right> rights() {
        return running().stream().flatMap(module -> module.rights().stream()).toList();
    }

    @Override
    public Set<Consent> consents(String moduleId) {
        return find(moduleId).map(InstalledModule::consents).orElse(Set.of());
    }

    @Override
    public Collection<Policy> policies() {
        return running().stream().flatMap(module -> module.policies().stream()).toList();
    }

    /** What it needs is prepared before its service is made: if that fails, that is the reason, not the missing service. */
    private Module start(InstalledModule module, Supplier<Module> maker) {
        Module service = null;
        try {
            resources.forEach(resource -> resource.prepare(module));
            service = maker.get();
            if (service == null) {
                throw new IllegalStateException("Its service could not be made");
            }
            if (!module.id().equals(service.id())) {
                throw new IllegalStateException("The manifest says " + module.id() + ", the service " + service.id());
            }
            module.run(service);
        } catch (RuntimeException | LinkageError e) {
            String number = FaultNumber.next();
            LOG.log(Level.SEVERE, e, () -> "Fault " + number + ": module " + module + " does not start");
            module.fail(new ModuleFault(number, String.valueOf(e.getMessage())));
        }
        return service;
    }

    private void release(InstalledModule module) {
        bulkhead.drain(module);
        module.stop();
        resources.forEach(resource -> resource.release(module));
    }

    /** Follows bundles that are modules. */
    private final class ModuleBundles extends BundleTracker<Bundle> {

        private ModuleBundles(BundleContext context) {
            super(context, INSTALLED, null);
        }

        @Override
        public Bundle addingBundle(Bundle bundle, BundleEvent event) {
            if (!InstalledModule.isModule(bundle)) {
                return null;
            }
            byBundle.put(bundle.getBundleId(), new InstalledModule(bundle));
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            if (event.getType() == BundleEvent.UPDATED) {
                byBundle.put(bundle.getBundleId(), new InstalledModule(bundle));
            } else if (bundle.getState() == Bundle.STOPPING) {
                of(bundle).ifPresent(ModuleRegistry.this::release);
            }
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            InstalledModule removed = byBundle.remove(bundle.getBundleId());
            if (removed != null) {
                gone.put(removed.id(), System.nanoTime());
                release(removed);
            }
        }
    }

    /** Follows the services by which modules say that they run. */
    private final class ModuleServices extends ServiceTracker<Module, Module> {

        private ModuleServices(BundleContext context) {
            super(context, Module.class, null);
        }

        @Override
        public Module addingService(ServiceReference<Module> reference) {
            return of(reference.getBundle())
                    .map(module -> start(module, () -> super.addingService(reference)))
                    .orElse(null);
        }

        @Override
        public void removedService(ServiceReference<Module> reference, Module service) {
            Optional.ofNullable(reference.getBundle())
                    .flatMap(ModuleRegistry.this::of)
                    .ifPresent(InstalledModule::stop);
            super.removedService(reference, service);
        }
    }
}
