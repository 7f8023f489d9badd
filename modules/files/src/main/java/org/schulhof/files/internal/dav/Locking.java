package org.schulhof.files.internal.dav;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavLockRequest;
import org.schulhof.api.dav.DavLocked;
import org.schulhof.api.dav.DavPrecondition;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavTree.Detail;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.files.internal.tree.Locks;
import org.schulhof.files.internal.tree.NodeLock;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.files.internal.tree.Spaces;

/** Locks files and folders for a while (RFC 4918, 6 and 7). */
@Component(service = Locking.class)
public final class Locking {

    private static final Set<Detail> WITH_LOCKS = EnumSet.of(Detail.LOCKS);
    private static final int LONGEST_OWNER = 2000;

    private final Spaces spaces;
    private final Paths paths;
    private final Guard guard;
    private final Resources resources;
    private final Writing writing;
    private final Locks locks;
    private final TextFilter filter;
    private final Persistence persistence;

    @Activate
    public Locking(
            @Reference Spaces spaces,
            @Reference Paths paths,
            @Reference Guard guard,
            @Reference Resources resources,
            @Reference Writing writing,
            @Reference Locks locks,
            @Reference TextFilter filter,
            @Reference Persistence persistence) {
        this.spaces = spaces;
        this.paths = paths;
        this.guard = guard;
        this.resources = resources;
        this.writing = writing;
        this.locks = locks;
        this.filter = filter;
        this.persistence = persistence;
    }

    DavLocked lock(List<String> path, DavLockRequest request, DavPrecondition precondition) {
        if (request.owner().length() > LONGEST_OWNER) {
            throw new DavException(DavException.Reason.TOO_MUCH);
        }
        filter.require(WrittenText.plain("owner", request.owner()));
        return persistence.inTransaction(entityManager -> {
            guard.hold(entityManager, path);
            guard.requireHolds(entityManager, precondition);
            boolean created = paths.find(path).isEmpty();
            if (created) {
                Writing.Free free = writing.free(path);
                guard.requireTokens(
                        entityManager,
                        spaces.reader().id(),
                        precondition.tokens(),
                        free.folder().node());
                writing.make(free, InputStream::nullInputStream);
            }
            Place place = Writing.real(paths.require(path));
            place.require(Permission.WRITE);
            NodeLock lock = locks.add(
                    entityManager,
                    spaces.reader(),
                    place.node(),
                    !request.exclusive(),
                    request.deep(),
                    request.owner(),
                    request.timeout());
            return new DavLocked(lock.token(), resources.of(paths.require(path), WITH_LOCKS), created);
        });
    }

    DavResource refresh(List<String> path, Duration timeout, DavPrecondition precondition) {
        long reader = spaces.reader().id();
        return persistence.inTransaction(entityManager -> {
            guard.hold(entityManager, path);
            guard.requireHolds(entityManager, precondition);
            Place place = Writing.real(paths.require(path));
            List<NodeLock> own = locks.covering(entityManager, place.node()).stream()
                    .filter(lock ->
                            lock.personId() == reader && precondition.tokens().contains(lock.token()))
                    .toList();
            if (own.isEmpty()) {
                throw new DavException(DavException.Reason.CHANGED_MEANWHILE);
            }
            own.forEach(lock -> locks.refresh(lock, timeout));
            entityManager.flush();
            return resources.of(paths.require(path), WITH_LOCKS);
        });
    }

    /** Whoever looks after a folder ends others' locks in it too. */
    void unlock(List<String> path, String token) {
        long reader = spaces.reader().id();
        persistence.runInTransaction(entityManager -> {
            guard.hold(entityManager, path);
            Place place = Writing.real(paths.require(path));
            NodeLock lock =
                    held(entityManager, place, token).orElseThrow(() -> new DavException(DavException.Reason.CONFLICT));
            if (lock.personId() != reader && !place.may(Permission.MANAGE)) {
                throw new RefusedException(Reason.READ_ONLY);
            }
            entityManager.remove(lock);
        });
    }

    private Optional<NodeLock> held(EntityManager entityManager, Place place, String token) {
        return locks.covering(entityManager, place.node()).stream()
                .filter(lock -> lock.token().equals(token))
                .findFirst();
    }
}
