package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.kernel.job.JobHandlers;

/** Brings modules and core together when the portal starts, and takes them apart when it stops. */
@ApplicationScoped
public class ModuleHost {

    private final PayaraFramework framework;
    private final ServiceRegistrar registrar;
    private final ServiceFactory<Persistence> persistence;
    private final ServiceFactory<Feedback> feedback;
    private final ModuleRegistry registry;
    private final JobHandlers jobHandlers;
    private final List<ServiceRegistration<?>> ofEachModule = new ArrayList<>();
    private ServiceTracker<JobHandler, JobHandler> handlers;

    @Inject
    public ModuleHost(
            PayaraFramework framework,
            ServiceRegistrar registrar,
            ServiceFactory<Persistence> persistence,
            ServiceFactory<Feedback> feedback,
            ModuleRegistry registry,
            JobHandlers jobHandlers) {
        this.framework = framework;
        this.registrar = registrar;
        this.persistence = persistence;
        this.feedback = feedback;
        this.registry = registry;
        this.jobHandlers = jobHandlers;
    }

    /** Components of modules that waited for the core's services come up in here. */
    public void start() {
        BundleContext context = framework.context();
        registrar.register(context);
        ofEachModule.add(context.registerService(Persistence.class, persistence, new Hashtable<>()));
        ofEachModule.add(context.registerService(Feedback.class, feedback, new Hashtable<>()));
        registry.open(context);
        handlers = new Handlers(context);
        handlers.open();
    }

    public void stop() {
        handlers.close();
        registry.close();
        ofEachModule.forEach(ServiceRegistration::unregister);
        ofEachModule.clear();
        registrar.unregister();
    }

    /** Hands the modules' job handlers to the job runner. */
    private final class Handlers extends ServiceTracker<JobHandler, JobHandler> {

        private Handlers(BundleContext context) {
            super(context, JobHandler.class, null);
        }

        @Override
        public JobHandler addingService(ServiceReference<JobHandler> reference) {
            JobHandler handler = super.addingService(reference);
            if (handler != null) {
                jobHandlers.add(handler);
            }
            return handler;
        }

        @Override
        public void removedService(ServiceReference<JobHandler> reference, JobHandler handler) {
            jobHandlers.remove(handler.kind());
            super.removedService(reference, handler);
        }
    }
}
