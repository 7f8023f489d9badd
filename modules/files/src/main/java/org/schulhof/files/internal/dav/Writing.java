package org.schulhof.files.internal.dav;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavOutcome;
import org.schulhof.api.dav.DavPrecondition;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.dav.DavTree.Detail;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.files.internal.dav.Spot.Real;
import org.schulhof.files.internal.dav.Spot.Signpost;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeName;
import org.schulhof.files.internal.tree.NodeProperties;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.Placing;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.files.internal.tree.Spaces;

/** Puts files and folders where a path says, takes them away, and notes down what programs want to find again. */
@Component(service = Writing.class)
public final class Writing {

    private static final Set<Detail> NONE = EnumSet.noneOf(Detail.class);

    private final Spaces spaces;
    private final Paths paths;
    private final Guard guard;
    private final Resources resources;
    private final Files files;
    private final Placing placing;
    private final Changes changes;
    private final TextFilter filter;
    private final Persistence persistence;

    @Activate
    public Writing(
            @Reference Spaces spaces,
            @Reference Paths paths,
            @Reference Guard guard,
            @Reference Resources resources,
            @Reference Files files,
            @Reference Placing placing,
            @Reference Changes changes,
            @Reference TextFilter filter,
            @Reference Persistence persistence) {
        this.spaces = spaces;
        this.paths = paths;
        this.guard = guard;
        this.resources = resources;
        this.files = files;
        this.placing = placing;
        this.changes = changes;
        this.filter = filter;
        this.persistence = persistence;
    }

    /** Where something is to be made. */
    record Free(Place folder, NodeName name) {}

    /**
     * The folder in which a path ends, and the name.
     *
     * @throws DavException if there is no such folder (RFC 4918, 9.3.1)
     */
    Free free(List<String> path) {
        Spot parent = paths.find(path.subList(0, path.size() - 1))
                .orElseThrow(() -> new DavException(DavException.Reason.CONFLICT));
        if (parent instanceof Real real) {
            if (!real.place().node().isFolder()) {
                throw new RefusedException(Reason.NOT_A_FOLDER);
            }
            return new Free(real.place(), NodeName.sent(path.get(path.size() - 1)));
        }
        throw new RefusedException(Reason.ROOT);
    }

    /** @throws RefusedException if it is none that can be changed at all */
    static Place real(Spot spot) {
        if (spot instanceof Real real) {
            return real.place();
        }
        throw new RefusedException(Reason.ROOT);
    }

    void requirePut(List<String> path, long size, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        persistence.runInTransaction(entityManager -> {
            guard.requireHolds(entityManager, precondition);
            Optional<Spot> there = paths.find(path);
            if (there.isPresent()) {
                Place file = file(there.get());
                guard.requireTokens(entityManager, reader, precondition.tokens(), file.node());
                files.requireRoomFor(file, size);
            } else {
                Free free = free(path);
                guard.requireTokens(
                        entityManager,
                        reader,
                        precondition.tokens(),
                        free.folder().node());
                files.requireRoomFor(free.folder().id(), free.name().text(), size);
            }
        });
    }

    private static Place file(Spot spot) {
        if (spot instanceof Signpost || real(spot).node().isFolder()) {
            throw new DavException(DavException.Reason.NOT_ALLOWED);
        }
        return real(spot);
    }

    DavOutcome put(List<String> path, Files.Source source, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        return persistence.inTransaction(entityManager -> {
            guard.hold(entityManager, path);
            guard.requireHolds(entityManager, precondition);
            Optional<Spot> there = paths.find(path);
            if (there.isPresent()) {
                Place file = file(there.get());
                guard.requireTokens(entityManager, reader, precondition.tokens(), file.node());
                files.replace(file.id(), source);
            } else {
                Free free = free(path);
                guard.requireTokens(
                        entityManager,
                        reader,
                        precondition.tokens(),
                        free.folder().node());
                make(free, source);
            }
            return new DavOutcome(resources.of(paths.require(path), NONE), there.isEmpty());
        });
    }

    /** Under this name and no other: what a program can't find again, it sends again. */
    void make(Free free, Files.Source source) {
        try {
            Node made = files.put(free.folder().id(), free.name(), source, Optional.empty());
            if (made.name().equals(free.name().text())) {
                return;
            }
        } catch (RefusedException e) {
            if (e.reason() != Reason.CHANGED) {
                throw e;
            }
        }
        throw new RefusedException(Reason.NAME_TAKEN);
    }

    void makeFolder(List<String> path, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        persistence.runInTransaction(entityManager -> {
            guard.hold(entityManager, path);
            guard.requireHolds(entityManager, precondition);
            if (paths.find(path).isPresent()) {
                throw new DavException(DavException.Reason.NOT_ALLOWED);
            }
            Free free = free(path);
            guard.requireTokens(
                    entityManager, reader, precondition.tokens(), free.folder().node());
            placing.createFolder(free.folder().id(), free.name());
        });
    }

    void delete(List<String> path, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        persistence.runInTransaction(entityManager -> {
            guard.hold(entityManager, path);
            guard.requireHolds(entityManager, precondition);
            Place place = real(paths.require(path));
            guard.requireAllTokens(entityManager, reader, precondition.tokens(), place);
            changes.trash(place.id());
        });
    }

    void note(List<String> path, List<DavProperty> properties, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        persistence.runInTransaction(entityManager -> {
            guard.hold(entityManager, path);
            guard.requireHolds(entityManager, precondition);
            Place place = real(paths.require(path));
            guard.requireTokens(entityManager, reader, precondition.tokens(), place.node());
            place.require(Permission.WRITE);
            properties.forEach(property -> note(entityManager, place.node(), property, reader));
        });
    }

    private void note(EntityManager entityManager, Node node, DavProperty property, long reader) {
        String namespace = property.name().getNamespaceURI();
        String name = property.name().getLocalPart();
        String xml = property.xml();
        if (xml == null) {
            NodeProperties.remove(entityManager, node, namespace, name);
        } else {
            filter.require(WrittenText.plain("property", xml));
            NodeProperties.set(entityManager, node, namespace, name, xml, reader);
        }
    }
}
