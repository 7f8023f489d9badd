package org.schulhof.kernel.module;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets only so many threads into a module at once, so that one that hangs does not take the portal's threads with it. */
@ApplicationScoped
public class Bulkhead {

    private static final Logger LOG = Logger.getLogger(Bulkhead.class.getName());

    /** Well below the server's request threads, well above what a healthy module needs. */
    private static final int PLACES = 16;

    private static final int DRAIN_SECONDS = 5;

    private final Map<Entrance, Semaphore> entrances = new ConcurrentHashMap<>();

    /** Where threads come in: a tile that hangs, phones that all sync at once and who need not sign in keep nobody from the module's pages. */
    public enum Door {
        REQUEST,
        TILE,
        DAV,
        EVERYBODY
    }

    private record Entrance(String moduleId, Door door) {}

    /** A place in the module, if one is free. */
    public Optional<Place> enter(String moduleId, Door door) {
        Semaphore places = entrances.computeIfAbsent(new Entrance(moduleId, door), entrance -> new Semaphore(PLACES));
        return places.tryAcquire() ? Optional.of(places::release) : Optional.empty();
    }

    /**
     * Waits a little for what is under way, so that it ends with the classes it began with. Whoever enters from now on
     * is counted anew: what hangs in there does not count against the module's next version.
     */
    void drain(InstalledModule module) {
        for (Door door : Door.values()) {
            Semaphore places = entrances.remove(new Entrance(module.id(), door));
            if (places != null) {
                drain(module, places);
            }
        }
    }

    private static void drain(InstalledModule module, Semaphore places) {
        try {
            if (!places.tryAcquire(PLACES, DRAIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Module {0} stops while requests are still in it", module);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread's place in a module. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
