package org.schulhof.portal.dav;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavHome;
import org.schulhof.api.dav.DavHome.Kind;
import org.schulhof.api.dav.DavScheduling;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.module.Bulkhead;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** The collections that modules offer; each is asked only if it is open to the current person at this moment. */
@ApplicationScoped
public class Homes {

    private final ModuleRegistry registry;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Bulkhead bulkhead;

    /** Modules that offered something of a kind since the portal was started. */
    private final Map<Kind, Set<String>> seen = new ConcurrentHashMap<>();

    @Inject
    public Homes(ModuleRegistry registry, Access access, CurrentPerson currentPerson, Bulkhead bulkhead) {
        this.registry = registry;
        this.access = access;
        this.currentPerson = currentPerson;
        this.bulkhead = bulkhead;
    }

    /** What is done with a collection while its module is not taken away. */
    @FunctionalInterface
    interface Work {
        void with(String segment, DavCollection collection) throws IOException;
    }

    /** Kinds of which there is a module, whoever may use it. */
    List<Kind> kinds() {
        return registry.running().stream()
                .flatMap(module -> module.contributions(DavHome.class).stream())
                .map(home -> home.call(DavHome::kind))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether there is a module by which people invite each other, whoever may use it. */
    boolean isScheduling() {
        return registry.running().stream()
                .anyMatch(module -> !module.contributions(DavScheduling.class).isEmpty());
    }

    /**
     * What the module by which people invite each other answers.
     *
     * @throws AccessDeniedException if it is closed
     * @throws NoSuchPlaceException if there is none
     */
    <T> T schedule(Function<DavScheduling, T> work) throws IOException {
        InstalledModule module = registry.running().stream()
                .filter(one -> !one.contributions(DavScheduling.class).isEmpty())
                .findFirst()
                .orElseThrow(NoSuchPlaceException::new);
        AccessDecision decision = decide(module.id());
        if (!decision.allowed()) {
            throw new AccessDeniedException(decision);
        }
        try (Bulkhead.Place place = bulkhead.enter(module.id(), Bulkhead.Door.DAV)
                .orElseThrow(() -> new ModuleBusyException(module.id()))) {
            return module.contributions(DavScheduling.class).stream()
                    .findFirst()
                    .orElseThrow(() -> new ModuleBusyException(module.id()))
                    .call(work);
        }
    }

    /**
     * All collections of a kind, of the modules that are open.
     *
     * @throws AccessDeniedException if none of them is
     * @throws NoSuchPlaceException if no module has any
     * @throws ModuleBusyException while one is being updated: programs would take what is not listed for deleted
     */
    void each(Kind kind, Work work) throws IOException {
        List<InstalledModule> offering = new ArrayList<>();
        List<AccessDecision> closed = new ArrayList<>();
        for (InstalledModule module : registry.all()) {
            if (!homes(module, kind).isEmpty()) {
                AccessDecision decision = decide(module.id());
                if (decision.allowed()) {
                    offering.add(module);
                } else {
                    closed.add(decision);
                }
            }
        }
        seen.getOrDefault(kind, Set.of()).stream()
                .filter(module -> isComingBack(module, kind))
                .findFirst()
                .ifPresent(module -> {
                    throw new ModuleBusyException(module);
                });
        if (offering.isEmpty()) {
            throw closed.isEmpty() ? new NoSuchPlaceException() : new AccessDeniedException(closed.get(0));
        }
        for (InstalledModule module : offering) {
            enter(module, kind, home -> {
                for (DavCollection collection : home.collections()) {
                    work.with(segment(module, collection), collection);
                }
            });
        }
    }

    /**
     * One collection.
     *
     * @throws AccessDeniedException if its module is closed
     * @throws NoSuchPlaceException if there is none, or not for the current person
     */
    void in(Kind kind, String segment, Work work) throws IOException {
        int hyphen = segment.indexOf('-');
        Optional<InstalledModule> named = registry.find(hyphen < 0 ? segment : segment.substring(0, hyphen));
        if (named.isEmpty()) {
            inChosen(kind, segment, work);
            return;
        }
        InstalledModule module = named.get();
        AccessDecision decision = decide(module.id());
        if (!decision.allowed()) {
            throw new AccessDeniedException(decision);
        }
        enter(
                module,
                kind,
                home -> work.with(
                        segment,
                        home.collection(segment.substring(hyphen + 1)).orElseThrow(NoSuchPlaceException::new)));
    }

    private static String segment(InstalledModule module, DavCollection collection) {
        return collection.chosenName().orElseGet(() -> module.id() + "-" + collection.name());
    }

    /** One that a program has made. */
    private void inChosen(Kind kind, String segment, Work work) throws IOException {
        AccessDecision closed = null;
        boolean[] found = {false};
        for (InstalledModule module : registry.running()) {
            if (homes(module, kind).isEmpty()) {
                continue;
            }
            AccessDecision decision = decide(module.id());
            if (!decision.allowed()) {
                closed = decision;
                continue;
            }
            enter(module, kind, home -> {
                Optional<DavCollection> collection = home.chosen(segment);
                if (collection.isPresent()) {
                    found[0] = true;
                    work.with(segment, collection.get());
                }
            });
        }
        if (!found[0]) {
            throw closed == null ? new NoSuchPlaceException() : new AccessDeniedException(closed);
        }
    }

    /**
     * Has a collection made.
     *
     * @throws NotAllowedException if no module that is open makes any, or the name looks like one of the portal's own
     */
    void make(Kind kind, String segment, Map<QName, String> properties) throws IOException {
        if (registry.find(segment.split("-", 2)[0]).isPresent()) {
            throw new NotAllowedException();
        }
        boolean[] made = {false};
        for (InstalledModule module : registry.running()) {
            if (!made[0]
                    && !homes(module, kind).isEmpty()
                    && decide(module.id()).allowed()) {
                enter(module, kind, home -> {
                    if (home.makes()) {
                        home.make(segment, properties);
                        made[0] = true;
                    }
                });
            }
        }
        if (!made[0]) {
            throw new NotAllowedException();
        }
    }

    private AccessDecision decide(String module) {
        return access.decide(currentPerson.get().id(), module);
    }

    private boolean isComingBack(String module, Kind kind) {
        return registry.find(module)
                .map(installed ->
                        installed.isStarted() && homes(installed, kind).isEmpty())
                .orElseGet(() -> registry.installed().contains(module));
    }

    private List<Contribution<DavHome>> homes(InstalledModule module, Kind kind) {
        List<Contribution<DavHome>> homes = module.contributions(DavHome.class).stream()
                .filter(home -> home.call(DavHome::kind) == kind)
                .toList();
        if (!homes.isEmpty()) {
            seen.computeIfAbsent(kind, missing -> ConcurrentHashMap.newKeySet()).add(module.id());
        }
        return homes;
    }

    private void enter(InstalledModule module, Kind kind, Entered work) throws IOException {
        List<Contribution<DavHome>> homes = homes(module, kind);
        if (homes.isEmpty()) {
            throw new NoSuchPlaceException();
        }
        try (Bulkhead.Place place = bulkhead.enter(module.id(), Bulkhead.Door.DAV)
                        .orElseThrow(() -> new ModuleBusyException(module.id()));
                Contribution.Lease<DavHome> lease = homes.get(0).lease()) {
            work.with(lease.service());
        }
    }

    @FunctionalInterface
    private interface Entered {
        void with(DavHome home) throws IOException;
    }
}
