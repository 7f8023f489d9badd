package org.schulhof.portal.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.PayaraFramework;

/** The servlets that modules have registered, as they come and go. */
@ApplicationScoped
public class ModuleServlets {

    private static final Logger LOG = Logger.getLogger(ModuleServlets.class.getName());
    private static final String PATH = "schulhof.servlet.path";

    private final PayaraFramework framework;
    private final ModuleRegistry registry;
    private final List<MountedServlet> mounted = new CopyOnWriteArrayList<>();
    private @Nullable Tracker tracker;

    @Inject
    public ModuleServlets(PayaraFramework framework, ModuleRegistry registry) {
        this.framework = framework;
        this.registry = registry;
    }

    void open(ServletContext servletContext) {
        try {
            tracker = new Tracker(framework.context(), servletContext);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        tracker.open();
    }

    void close() {
        if (tracker != null) {
            tracker.close();
        }
    }

    /** The one with the longest path that the address begins with. */
    Optional<MountedServlet> find(String address) {
        return mounted.stream()
                .filter(servlet -> servlet.serves(address))
                .max(Comparator.comparing(servlet -> servlet.address().length()));
    }

    private final class Tracker extends ServiceTracker<Servlet, MountedServlet> {

        private final ServletContext servletContext;

        Tracker(BundleContext context, ServletContext servletContext) throws InvalidSyntaxException {
            super(
                    context,
                    context.createFilter("(&(objectClass=" + Servlet.class.getName() + ")(" + PATH + "=*))"),
                    null);
            this.servletContext = servletContext;
        }

        @Override
        public @Nullable MountedServlet addingService(ServiceReference<Servlet> reference) {
            Optional<InstalledModule> module = registry.of(reference.getBundle());
            Servlet servlet = module.isPresent() ? context.getService(reference) : null;
            if (servlet == null) {
                return null;
            }
            String address = "/" + module.get().id() + "/" + reference.getProperty(PATH);
            MountedServlet mount = new MountedServlet(address, servlet);
            try {
                mount.init(servletContext);
            } catch (ServletException | RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> "Servlet " + address + " of module " + module.get() + " does not start");
                context.ungetService(reference);
                return null;
            }
            mounted.add(mount);
            return mount;
        }

        @Override
        public void removedService(ServiceReference<Servlet> reference, MountedServlet mount) {
            mounted.remove(mount);
            mount.destroy();
            context.ungetService(reference);
        }
    }
}
