package org.schulhof.portal.dav;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavTree;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.module.Bulkhead;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** The folders and files that modules offer; each is asked only if it is open to the current person at this moment. */
@ApplicationScoped
public class Trees {

    private final ModuleRegistry registry;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Bulkhead bulkhead;

    /** Modules that offered a tree since the portal was started. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Inject
    public Trees(ModuleRegistry registry, Access access, CurrentPerson currentPerson, Bulkhead bulkhead) {
        this.registry = registry;
        this.access = access;
        this.currentPerson = currentPerson;
        this.bulkhead = bulkhead;
    }

    /** What is done with a tree while its module is not taken away. */
    @FunctionalInterface
    interface Work<T> {
        T with(DavTree tree) throws IOException;
    }

    /**
     * One tree.
     *
     * @throws AccessDeniedException if its module is closed
     * @throws NoSuchPlaceException if the module has none
     * @throws ModuleBusyException while it is being updated
     */
    <T> T in(String id, Work<T> work) throws IOException {
        InstalledModule module = registry.find(id).orElseThrow(() -> missing(id));
        AccessDecision decision = access.decide(currentPerson.get().id(), id);
        if (!decision.allowed()) {
            throw new AccessDeniedException(decision);
        }
        List<Contribution<DavTree>> trees = module.contributions(DavTree.class);
        if (trees.isEmpty()) {
            throw missing(id);
        }
        seen.add(id);
        try (Bulkhead.Place place =
                        bulkhead.enter(id, Bulkhead.Door.DAV).orElseThrow(() -> new ModuleBusyException(id));
                Contribution.Lease<DavTree> lease = trees.get(0).lease()) {
            return work.with(lease.service());
        }
    }

    private RuntimeException missing(String id) {
        return seen.contains(id) && registry.installed().contains(id)
                ? new ModuleBusyException(id)
                : new NoSuchPlaceException();
    }
}
