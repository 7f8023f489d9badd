package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/** Makes folders, names and moves things, throws them away and takes them back. Each is one step, whole or not at all. */
@Component(service = Changes.class)
public final class Changes {

    /** The job that forgets what has been in the trash for long enough. */
    public static final String EMPTY = FilesModule.ID + ".empty";

    private static final int MOST_IN_SPACE = 100_000;

    private final Spaces spaces;
    private final Tree tree;
    private final Deletion deletion;
    private final Persistence persistence;
    private final FileStore files;
    private final TextFilter filter;
    private final Policies policies;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public Changes(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Deletion deletion,
            @Reference Persistence persistence,
            @Reference FileStore files,
            @Reference TextFilter filter,
            @Reference Policies policies,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.spaces = spaces;
        this.tree = tree;
        this.deletion = deletion;
        this.persistence = persistence;
        this.files = files;
        this.filter = filter;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A new folder in the folder. */
    public Node createFolder(long folderId, String typed) {
        Reader reader = spaces.reader();
        NodeName name = NodeName.typed(typed);
        filter.require(WrittenText.plain("name", typed));
        return persistence.inTransaction(entityManager -> {
            Place folder = requireFolder(entityManager, reader, folderId, Permission.WRITE);
            Space space = TreeQueries.hold(entityManager, folder.space().id());
            Locks.requireFree(entityManager, reader, folder.node(), clock.instant());
            requireFree(entityManager, folderId, name, null);
            return create(entityManager, space, folder.node(), Kind.FOLDER, name, reader.id());
        });
    }

    Node create(EntityManager entityManager, Space space, Node parent, Kind kind, NodeName name, long creator) {
        if (parent.line().size() >= Node.DEEPEST) {
            throw new RefusedException(Reason.TOO_DEEP);
        }
        Long inSpace = entityManager
                .createQuery("select count(n) from Node n where n.spaceId = :space", Long.class)
                .setParameter("space", space.id())
                .getSingleResult();
        if (inSpace >= MOST_IN_SPACE) {
            throw new RefusedException(Reason.TOO_MANY);
        }
        Node node = new Node(space, parent, kind, name, creator, clock.instant());
        entityManager.persist(node);
        entityManager.flush();
        node.liesBelow(parent);
        return node;
    }

    public void rename(long id, String typed) {
        Reader reader = spaces.reader();
        NodeName name = NodeName.typed(typed);
        filter.require(WrittenText.plain("name", typed));
        persistence.runInTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.requireMovable();
            TreeQueries.hold(entityManager, place.space().id());
            Locks.requireAllFree(entityManager, reader, place.node(), clock.instant());
            requireFree(entityManager, place.node().parentId().orElseThrow(), name, id);
            place.node().call(name);
            place.node().touch(reader.id(), clock.instant());
        });
    }

    /** Into another folder, also of another space; where its name is taken there, it gets a number. */
    public void move(long id, long folderId) {
        Reader reader = spaces.reader();
        persistence.runInTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.requireMovable();
            Place folder = requireFolder(entityManager, reader, folderId, Permission.WRITE);
            if (place.node().parentId().orElseThrow() == folderId) {
                return;
            }
            bring(entityManager, reader, place, folder, null);
        });
    }

    /** @param as how it is called there, which is free; null for as before, or with a number */
    void bring(EntityManager entityManager, Reader reader, Place place, Place folder, @Nullable NodeName as) {
        requireFits(entityManager, place.node(), folder.node());
        Space from = hold(entityManager, place.space(), folder.space());
        Space to = folder.space().id() == from.id()
                ? from
                : entityManager.find(Space.class, folder.space().id());
        Locks.requireAllFree(entityManager, reader, place.node(), clock.instant());
        Locks.requireFree(entityManager, reader, folder.node(), clock.instant());
        if (to.id() != from.id()) {
            long bytes = TreeQueries.bytes(entityManager, place.node());
            requireRoom(to, bytes);
            from.use(-bytes);
            to.use(bytes);
        }
        relocate(entityManager, place.node(), folder.node(), as);
    }

    private static void relocate(EntityManager entityManager, Node node, Node folder, @Nullable NodeName as) {
        String before = node.path();
        node.call(as == null ? TreeQueries.free(entityManager, folder.id(), new NodeName(node.name())) : as);
        node.moveTo(folder);
        entityManager.flush();
        entityManager
                .createNativeQuery("update files_node set path = concat(?1, substring(path, ?2)), space_id = ?3,"
                        + " version = version + 1 where path like ?4")
                .setParameter(1, folder.path() + node.id() + "/")
                .setParameter(2, before.length() + 1)
                .setParameter(3, folder.spaceId())
                .setParameter(4, before + "%")
                .executeUpdate();
        entityManager.flush();
        entityManager.clear();
    }

    /** Copies with the current versions only. */
    public long copy(long id, long folderId) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.require(Permission.READ);
            Place folder = requireFolder(entityManager, reader, folderId, Permission.WRITE);
            requireFits(entityManager, place.node(), folder.node());
            Space space = TreeQueries.hold(entityManager, folder.space().id());
            Locks.requireFree(entityManager, reader, folder.node(), clock.instant());
            NodeName name = TreeQueries.free(
                    entityManager, folderId, new NodeName(place.node().name()));
            return new Copying(entityManager, this, tree, files, clock, reader, space)
                    .copy(place, folder.node(), name)
                    .id();
        });
    }

    void requireRoom(Space space, long bytes) {
        if (space.usedBytes() + bytes > spaces.quota(space)) {
            throw new RefusedException(Reason.QUOTA);
        }
    }

    /** Into the trash of its space, with all below it. */
    public void trash(long id) {
        Reader reader = spaces.reader();
        persistence.runInTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.requireMovable();
            TreeQueries.hold(entityManager, place.space().id());
            Instant now = clock.instant();
            Locks.requireAllFree(entityManager, reader, place.node(), now);
            Locks.forget(entityManager, place.node());
            place.node().trash(now);
            entityManager.flush();
            entityManager
                    .createQuery("update Node n set n.trashId = :top where n.path like :path and n.trashId is null")
                    .setParameter("top", id)
                    .setParameter("path", place.node().path() + "%")
                    .executeUpdate();
            jobs.start(EMPTY, Map.of(), now.plus(kept()));
        });
    }

    Duration kept() {
        return Duration.ofDays(policies.number(FilesModule.TRASH_DAYS));
    }

    /** Back to where it was, or to the root if that is gone; where its name is taken meanwhile, it gets a number. */
    public void restore(long id) {
        Reader reader = spaces.reader();
        persistence.runInTransaction(entityManager -> {
            Place place = requireTrashed(entityManager, reader, id);
            Space space = TreeQueries.hold(entityManager, place.space().id());
            Node node = place.node();
            Node parent = Optional.ofNullable(
                            entityManager.find(Node.class, node.parentId().orElseThrow()))
                    .filter(found -> !found.isTrashed())
                    .orElseGet(
                            () -> entityManager.find(Node.class, space.rootId().orElseThrow()));
            NodeName free = TreeQueries.free(entityManager, parent.id(), new NodeName(node.name()));
            entityManager
                    .createQuery("update Node n set n.trashId = null where n.trashId = :top and n.id <> :top")
                    .setParameter("top", id)
                    .executeUpdate();
            node.call(free);
            node.restore();
            entityManager.flush();
            if (parent.id() != node.parentId().orElseThrow()) {
                relocate(entityManager, node, parent, null);
            }
        });
    }

    /** For good. */
    public void delete(long id) {
        Reader reader = spaces.reader();
        persistence.runInTransaction(entityManager -> {
            Place place = requireTrashed(entityManager, reader, id);
            Space space = TreeQueries.hold(entityManager, place.space().id());
            deletion.delete(entityManager, space, place.node());
        });
    }

    private Place requireTrashed(EntityManager entityManager, Reader reader, long id) {
        Place place = tree.require(entityManager, reader, id, true);
        if (!place.node().isTrashed()) {
            throw new UnknownNodeException("trashed", id);
        }
        boolean own = place.node()
                .createdBy()
                .filter(creator -> creator == reader.id())
                .isPresent();
        place.require(own ? Permission.WRITE : Permission.MANAGE);
        return place;
    }

    /** All that is in the trash of a space, for good. */
    public void empty(Place root) {
        List<Node> all = tree.trash(root);
        persistence.runInTransaction(entityManager -> {
            Space space = TreeQueries.hold(entityManager, root.space().id());
            for (Node node : all) {
                Node still = entityManager.find(Node.class, node.id());
                if (still != null && still.isTrashed()) {
                    deletion.delete(entityManager, space, still);
                }
            }
        });
    }

    /** What members of the group do in the folder and below; null as in the folder above. */
    public void openTo(long id, @Nullable Members members) {
        Reader reader = spaces.reader();
        persistence.runInTransaction(entityManager -> {
            Place place = requireFolder(entityManager, reader, id, Permission.MANAGE);
            if (place.space().groupId().isEmpty() || place.isRoot() && members == null) {
                throw new RefusedException(Reason.ROOT);
            }
            place.node().opensTo(members);
        });
    }

    Place requireFolder(EntityManager entityManager, Reader reader, long id, Permission needed) {
        Place folder = tree.require(entityManager, reader, id, false);
        folder.requireFolder();
        folder.require(needed);
        return folder;
    }

    static void requireFree(EntityManager entityManager, long folderId, NodeName name, @Nullable Long itself) {
        if (TreeQueries.inFolder(entityManager, folderId, name)
                .filter(other -> itself == null || other.id() != itself)
                .isPresent()) {
            throw new RefusedException(Reason.NAME_TAKEN);
        }
    }

    static void requireFits(EntityManager entityManager, Node node, Node folder) {
        if (folder.path().startsWith(node.path())) {
            throw new RefusedException(Reason.INTO_ITSELF);
        }
        if (folder.line().size() + 1 + TreeQueries.depth(entityManager, node) > Node.DEEPEST) {
            throw new RefusedException(Reason.TOO_DEEP);
        }
    }

    /** Both, always in the same order, so that two who move across do not wait for each other. @return the first one */
    private static Space hold(EntityManager entityManager, Space first, Space second) {
        TreeQueries.hold(entityManager, Math.min(first.id(), second.id()));
        TreeQueries.hold(entityManager, Math.max(first.id(), second.id()));
        return entityManager.find(Space.class, first.id());
    }
}
