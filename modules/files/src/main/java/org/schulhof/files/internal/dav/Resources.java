package org.schulhof.files.internal.dav;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavLock;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavResource.Quota;
import org.schulhof.api.dav.DavResource.Rights;
import org.schulhof.api.dav.DavTree.Detail;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.files.internal.dav.Spot.Real;
import org.schulhof.files.internal.dav.Spot.Signpost;
import org.schulhof.files.internal.dav.Spot.Way;
import org.schulhof.files.internal.serve.Delivery;
import org.schulhof.files.internal.tree.Locks;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeLock;
import org.schulhof.files.internal.tree.NodeProperties;
import org.schulhof.files.internal.tree.NodeProperty;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.files.internal.tree.Walking;

/** Tells of files and folders what the portal asks. */
@Component(service = Resources.class)
public final class Resources {

    private final Spaces spaces;
    private final Tree tree;
    private final Walking walking;
    private final Locks locks;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public Resources(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Walking walking,
            @Reference Locks locks,
            @Reference Persistence persistence,
            @Reference Clock clock) {
        this.spaces = spaces;
        this.tree = tree;
        this.walking = walking;
        this.locks = locks;
        this.persistence = persistence;
        this.clock = clock;
    }

    /** Of a file: another one with each content, the same wherever it is moved. */
    static String tag(Node node) {
        return node.currentId().map(version -> node.id() + "-" + version).orElse("");
    }

    DavResource of(Spot spot, Set<Detail> details) {
        long reader = spaces.reader().id();
        if (spot instanceof Signpost signpost) {
            return signpost(signpost);
        }
        Real real = (Real) spot;
        Node node = real.place().node();
        return persistence.inTransaction(entityManager -> real(
                real.name(),
                real.place(),
                details.contains(Detail.PROPERTIES) ? NodeProperties.of(entityManager, node) : List.of(),
                details.contains(Detail.LOCKS) ? locks.covering(entityManager, node) : List.of(),
                reader));
    }

    /** By as many queries as one of them takes. */
    List<DavResource> all(List<Spot> spots, Set<Detail> details) {
        long reader = spaces.reader().id();
        List<Node> nodes = spots.stream()
                .filter(Real.class::isInstance)
                .map(spot -> ((Real) spot).place().node())
                .toList();
        if (nodes.isEmpty()) {
            return spots.stream().map(spot -> of(spot, details)).toList();
        }
        return persistence.inTransaction(entityManager -> {
            Map<Long, List<NodeProperty>> properties = details.contains(Detail.PROPERTIES)
                    ? NodeProperties.of(
                            entityManager, nodes.stream().map(Node::id).toList())
                    : Map.of();
            Map<Long, List<NodeLock>> holding =
                    details.contains(Detail.LOCKS) ? locks.covering(entityManager, nodes) : Map.of();
            return spots.stream()
                    .map(spot -> spot instanceof Real real
                            ? real(
                                    real.name(),
                                    real.place(),
                                    properties.getOrDefault(real.place().id(), List.of()),
                                    holding.getOrDefault(real.place().id(), List.of()),
                                    reader)
                            : of(spot, details))
                    .toList();
        });
    }

    void inside(Place folder, Set<Detail> details, Consumer<DavResource> told) {
        long reader = spaces.reader().id();
        List<DavResource> all = persistence.inTransaction(entityManager -> {
            Map<Long, List<NodeProperty>> properties = details.contains(Detail.PROPERTIES)
                    ? NodeProperties.inside(entityManager, folder.node())
                    : Map.of();
            boolean withLocks = details.contains(Detail.LOCKS);
            Map<Long, List<NodeLock>> own = withLocks ? locks.inside(entityManager, folder.node()) : Map.of();
            List<NodeLock> above = withLocks ? deep(entityManager, folder) : List.of();
            return walking.inside(folder).stream()
                    .map(place -> real(
                            place.node().name(),
                            place,
                            properties.getOrDefault(place.id(), List.of()),
                            both(above, own.getOrDefault(place.id(), List.of())),
                            reader))
                    .toList();
        });
        // Nothing of the database is held while a slow line takes it
        all.forEach(told);
    }

    private List<NodeLock> deep(EntityManager entityManager, Place folder) {
        return locks.covering(entityManager, folder.node()).stream()
                .filter(NodeLock::isDeep)
                .toList();
    }

    private static List<NodeLock> both(List<NodeLock> first, List<NodeLock> second) {
        if (first.isEmpty()) {
            return second;
        }
        List<NodeLock> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private DavResource signpost(Signpost signpost) {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return new DavResource(
                signpost.name(),
                true,
                "",
                "",
                0,
                today,
                today,
                new Rights(false, false, false),
                signpost.way() == Way.TOP ? quota(tree.open(spaces.home())) : null,
                List.of(),
                List.of());
    }

    private Quota quota(Place place) {
        long used = place.space().usedBytes();
        return new Quota(used, Math.max(0, spaces.quota(place.space()) - used));
    }

    private DavResource real(
            String name, Place place, List<NodeProperty> properties, List<NodeLock> holding, long reader) {
        Node node = place.node();
        boolean folder = node.isFolder();
        return new DavResource(
                name,
                folder,
                tag(node),
                folder ? "" : Delivery.download(node.type()),
                node.size(),
                node.createdAt(),
                node.changedAt(),
                new Rights(
                        place.may(Permission.WRITE),
                        folder && (place.permission() == Permission.DROP || place.may(Permission.WRITE)),
                        folder && place.may(Permission.WRITE)),
                folder ? quota(place) : null,
                properties.stream()
                        .map(property ->
                                new DavProperty(new QName(property.namespace(), property.name()), property.xml()))
                        .toList(),
                holding.stream().map(lock -> told(lock, place, reader)).toList());
    }

    private DavLock told(NodeLock lock, Place place, long reader) {
        List<Long> line = place.node().line();
        int above = line.size() - 1 - line.indexOf(lock.nodeId());
        boolean forReader = lock.personId() == reader || place.may(Permission.MANAGE);
        return new DavLock(
                forReader ? lock.token() : "",
                !lock.isShared(),
                lock.isDeep(),
                Math.min(above, place.seen().size() - 1),
                lock.owner(),
                locks.rest(lock));
    }
}
