package org.schulhof.portal.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private static final List<Door> DOORS = List.of(Door.values());

    private final PayaraFramework framework;
    private final ModuleRegistry registry;
    private final Map<Door, List<MountedServlet>> mounted = new EnumMap<>(Door.class);
    private final List<Tracker> trackers = new ArrayList<>();

    /** Whom a servlet is for. */
    enum Door {
        THOSE_WITH_ACCESS("schulhof.servlet.path"),
        EVERYBODY("schulhof.open.servlet.path");

        private final String property;

        Door(String property) {
            this.property = property;
        }
    }

    @Inject
    public ModuleServlets(PayaraFramework framework, ModuleRegistry registry) {
        this.framework = framework;
        this.registry = registry;
        DOORS.forEach(door -> mounted.put(door, new CopyOnWriteArrayList<>()));
    }

    void open(ServletContext servletContext) {
        try {
            for (Door door : DOORS) {
                trackers.add(new Tracker(framework.context(), servletContext, door));
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        trackers.forEach(Tracker::open);
    }

    void close() {
        trackers.forEach(Tracker::close);
    }

    /** The one with the longest path that the address begins with. */
    Optional<MountedServlet> find(Door door, String address) {
        return mounted.get(door).stream()
                .filter(servlet -> servlet.serves(address))
                .max(Comparator.comparing(servlet -> servlet.address().length()));
    }

    private final class Tracker extends ServiceTracker<Servlet, MountedServlet> {

        private final ServletContext servletContext;
        private final Door door;

        Tracker(BundleContext context, ServletContext servletContext, Door door) throws InvalidSyntaxException {
            super(
                    context,
                    context.createFilter("(&(objectClass=" + Servlet.class.getName() + ")(" + door.property + "=*))"),
                    null);
            this.servletContext = servletContext;
            this.door = door;
        }

        @Override
        public @Nullable MountedServlet addingService(ServiceReference<Servlet> reference) {
            Optional<InstalledModule> module = registry.of(reference.getBundle());
            Servlet servlet = module.isPresent() ? context.getService(reference) : null;
            if (servlet == null) {
                return null;
            }
            String address = "/" + module.get().id() + "/" + reference.getProperty(door.property);
            MountedServlet mount = new MountedServlet(address, servlet);
            try {
                mount.init(servletContext);
            } catch (ServletException | RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> "Servlet " + address + " of module " + module.get() + " does not start");
                context.ungetService(reference);
                return null;
            }
            mounted.get(door).add(mount);
            return mount;
        }

        @Override
        public void removedService(ServiceReference<Servlet> reference, MountedServlet mount) {
            mounted.get(door).remove(mount);
            mount.destroy();
            context.ungetService(reference);
        }
    }
}
