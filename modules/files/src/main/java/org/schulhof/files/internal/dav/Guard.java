package org.schulhof.files.internal.dav;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavPrecondition;
import org.schulhof.api.dav.DavPrecondition.State;
import org.schulhof.files.internal.dav.Spot.Real;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.Locks;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeLock;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/** Stands before each change: whether the client's conditions hold, and whether it shows the tokens of the locks that are in the way. */
@Component(service = Guard.class)
public final class Guard {

    private final Paths paths;
    private final Locks locks;
    private final Deletion deletion;

    @Activate
    public Guard(@Reference Paths paths, @Reference Locks locks, @Reference Deletion deletion) {
        this.paths = paths;
        this.locks = locks;
        this.deletion = deletion;
    }

    /** Waits for whoever changes something in these spaces, always in the same order; what was read before is read anew. */
    @SafeVarargs
    final void hold(EntityManager entityManager, List<String>... changed) {
        List.of(changed).stream()
                .flatMap(path -> paths.mount(path).stream())
                .map(Place::node)
                .collect(Collectors.toMap(Node::spaceId, node -> node, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Node::spaceId))
                .forEach(node -> deletion.hold(entityManager, node));
        entityManager.flush();
        entityManager.clear();
    }

    void requireHolds(EntityManager entityManager, DavPrecondition precondition) {
        precondition.require(path -> state(entityManager, path));
    }

    private State state(EntityManager entityManager, List<String> path) {
        Optional<Spot> spot = paths.find(path);
        if (spot.isPresent() && spot.get() instanceof Real real) {
            Set<String> tokens = locks.covering(entityManager, real.place().node()).stream()
                    .map(NodeLock::token)
                    .collect(Collectors.toSet());
            return new State(true, Resources.tag(real.place().node()), tokens);
        }
        return spot.isPresent() ? new State(true, "", Set.of()) : State.NOTHING;
    }

    /** To change it, or to put something new into it. */
    void requireTokens(EntityManager entityManager, long reader, Set<String> shown, Node node) {
        requireOneOf(locks.covering(entityManager, node), reader, shown);
    }

    /** To take it away with all that is in it: the folder in which it is changes too. */
    void requireAllTokens(EntityManager entityManager, long reader, Set<String> shown, Place place) {
        requireTokens(entityManager, reader, shown, place.node());
        locks.below(entityManager, place.node()).stream()
                .collect(Collectors.groupingBy(NodeLock::nodeId))
                .values()
                .forEach(those -> requireOneOf(those, reader, shown));
        if (place.line().size() > 1) {
            requireTokens(
                    entityManager, reader, shown, place.line().get(place.line().size() - 2));
        }
    }

    private static void requireOneOf(Collection<NodeLock> holding, long reader, Set<String> shown) {
        if (!holding.isEmpty()
                && holding.stream().noneMatch(lock -> lock.personId() == reader && shown.contains(lock.token()))) {
            throw new RefusedException(Reason.LOCKED);
        }
    }
}
