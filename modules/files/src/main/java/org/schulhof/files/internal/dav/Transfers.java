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
import org.schulhof.api.dav.DavTree.Detail;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Locks;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeProperties;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.Placing;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.files.internal.tree.Spaces;

/**
 * Copies and moves. A file that takes the place of another is a new version of that one, which keeps its shares and what it was
 * before: programs save so, under another name first. All else that is replaced goes to the trash.
 */
@Component(service = Transfers.class)
public final class Transfers {

    private static final Set<Detail> NONE = EnumSet.noneOf(Detail.class);

    private final Spaces spaces;
    private final Paths paths;
    private final Guard guard;
    private final Resources resources;
    private final Writing writing;
    private final Files files;
    private final Placing placing;
    private final Changes changes;
    private final Deletion deletion;
    private final Persistence persistence;

    @Activate
    public Transfers(
            @Reference Spaces spaces,
            @Reference Paths paths,
            @Reference Guard guard,
            @Reference Resources resources,
            @Reference Writing writing,
            @Reference Files files,
            @Reference Placing placing,
            @Reference Changes changes,
            @Reference Deletion deletion,
            @Reference Persistence persistence) {
        this.spaces = spaces;
        this.paths = paths;
        this.guard = guard;
        this.resources = resources;
        this.writing = writing;
        this.files = files;
        this.placing = placing;
        this.changes = changes;
        this.deletion = deletion;
        this.persistence = persistence;
    }

    DavOutcome copy(
            List<String> path, List<String> target, boolean deep, boolean overwrite, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        return persistence.inTransaction(entityManager -> {
            guard.hold(entityManager, target);
            guard.requireHolds(entityManager, precondition);
            Place from = Writing.real(paths.require(path));
            Optional<Place> there = target(entityManager, reader, path, target, overwrite, from, precondition.tokens());
            from.require(Permission.READ);
            if (there.isPresent() && isFile(from) && isFile(there.get())) {
                replace(entityManager, from, there.get());
            } else {
                there.ifPresent(place -> changes.trash(place.id()));
                Writing.Free free = writing.free(target);
                placing.copy(from.id(), free.folder().id(), free.name(), deep);
            }
            return outcome(target, there);
        });
    }

    DavOutcome move(List<String> path, List<String> target, boolean overwrite, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        return persistence.inTransaction(entityManager -> {
            guard.hold(entityManager, path, target);
            guard.requireHolds(entityManager, precondition);
            Place from = Writing.real(paths.require(path));
            guard.requireAllTokens(entityManager, reader, precondition.tokens(), from);
            Optional<Place> there = target(entityManager, reader, path, target, overwrite, from, precondition.tokens());
            if (!from.isMovable()) {
                throw new RefusedException(from.isRoot() ? Reason.ROOT : Reason.READ_ONLY);
            }
            if (there.isPresent() && isFile(from) && isFile(there.get())) {
                replace(entityManager, from, there.get());
                takeAway(entityManager, from);
            } else {
                there.ifPresent(place -> changes.trash(place.id()));
                Writing.Free free = writing.free(target);
                placing.move(from.id(), free.folder().id(), free.name());
            }
            return outcome(target, there);
        });
    }

    private static boolean isFile(Place place) {
        return !place.node().isFolder();
    }

    /** What is at the target and goes. */
    private Optional<Place> target(
            EntityManager entityManager,
            long reader,
            List<String> path,
            List<String> target,
            boolean overwrite,
            Place from,
            Set<String> tokens) {
        Optional<Place> there = paths.find(target).map(Writing::real);
        if (there.filter(place -> place.node().line().contains(from.id())
                        || from.node().line().contains(place.id()))
                .isPresent()) {
            throw new RefusedException(Reason.INTO_ITSELF);
        }
        if (there.isPresent()) {
            if (!overwrite) {
                throw new DavException(DavException.Reason.CHANGED_MEANWHILE);
            }
            guard.requireAllTokens(entityManager, reader, tokens, there.get());
        } else {
            guard.requireTokens(
                    entityManager, reader, tokens, writing.free(target).folder().node());
        }
        return there;
    }

    private void replace(EntityManager entityManager, Place from, Place there) {
        FileVersion version = files.require(from.id(), null);
        files.replace(there.id(), () -> files.open(version));
        NodeProperties.copy(entityManager, from.id(), there.id());
    }

    /** For good if all that it was is there in the other: a program's file of a moment is of no use in the trash. */
    private void takeAway(EntityManager entityManager, Place from) {
        if (files.versions(from).size() > 1) {
            changes.trash(from.id());
        } else {
            Locks.forget(entityManager, from.node());
            deletion.delete(
                    entityManager,
                    deletion.hold(entityManager, from.node()),
                    entityManager.find(Node.class, from.id()));
        }
    }

    private DavOutcome outcome(List<String> target, Optional<Place> there) {
        return new DavOutcome(resources.of(paths.require(target), NONE), there.isEmpty());
    }
}
