package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileContent;
import org.schulhof.api.file.FileState;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/** Contents of files: brought, fetched, and their versions. */
@Component(service = Files.class)
public final class Files {

    private final Spaces spaces;
    private final Tree tree;
    private final Changes changes;
    private final Deletion deletion;
    private final Persistence persistence;
    private final FileStore files;
    private final UploadLimits limits;
    private final TextFilter filter;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public Files(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Changes changes,
            @Reference Deletion deletion,
            @Reference Persistence persistence,
            @Reference FileStore files,
            @Reference UploadLimits limits,
            @Reference TextFilter filter,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.spaces = spaces;
        this.tree = tree;
        this.changes = changes;
        this.deletion = deletion;
        this.persistence = persistence;
        this.files = files;
        this.limits = limits;
        this.filter = filter;
        this.policies = policies;
        this.clock = clock;
    }

    /** Where a content comes from. It is read within the transaction: what a slow line brings is taken in before. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Asks whether the file could be put there, before anything of it comes.
     *
     * @throws RefusedException if not
     */
    public void requireRoomFor(long folderId, String name, long size) {
        Reader reader = spaces.reader();
        requireAllowed(size);
        filter.require(WrittenText.plain("name", name));
        persistence.runInTransaction(entityManager -> {
            Place folder = folder(entityManager, reader, folderId);
            changes.requireRoom(folder.space(), size);
            replaced(entityManager, reader, folder, NodeName.brought(name));
        });
    }

    /**
     * Puts a file into a folder; where there is one of this name already, it is a new version of that. Who may only put in gets a
     * number at their name instead, if the name is somebody else's.
     *
     * @param expected the {@link Node#etag} that the file of this name must have still, empty that there must be none; null if
     *     it does not matter
     * @throws RefusedException if it can't be put there; nothing was stored
     * @throws FileTooLargeException if it is larger than the person may bring (R37); nothing was stored
     */
    public Node put(long folderId, String brought, Source source, @Nullable Optional<String> expected) {
        spaces.reader();
        filter.require(WrittenText.plain("name", brought));
        return put(folderId, NodeName.brought(brought), source, expected);
    }

    /** The same under exactly this name. */
    public Node put(long folderId, NodeName name, Source source, @Nullable Optional<String> expected) {
        Reader reader = spaces.reader();
        filter.require(WrittenText.plain("name", name.text()));
        long most = limits.mostBytes();
        return persistence.inTransaction(entityManager -> {
            Place folder = folder(entityManager, reader, folderId);
            Space space = TreeQueries.hold(entityManager, folder.space().id());
            Optional<Node> there = replaced(entityManager, reader, folder, name);
            if (expected != null && !expected.equals(there.map(Node::etag))) {
                throw new RefusedException(Reason.CHANGED);
            }
            Locks.requireFree(entityManager, reader, there.orElse(folder.node()), clock.instant());
            Node node = there.orElseGet(() -> changes.create(
                    entityManager,
                    space,
                    folder.node(),
                    Kind.FILE,
                    TreeQueries.free(entityManager, folderId, name),
                    reader.id()));
            add(entityManager, space, node, store(source, node.name(), most), reader);
            return node;
        });
    }

    /** Another content of a file, as a new version of it. */
    public Node replace(long id, Source source) {
        Reader reader = spaces.reader();
        long most = limits.mostBytes();
        return persistence.inTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.require(Permission.WRITE);
            if (place.node().isFolder()) {
                throw new RefusedException(Reason.NOT_A_FILE);
            }
            Space space = TreeQueries.hold(entityManager, place.space().id());
            Locks.requireFree(entityManager, reader, place.node(), clock.instant());
            add(entityManager, space, place.node(), store(source, place.node().name(), most), reader);
            return place.node();
        });
    }

    /** Asks the same of a file that is there. */
    public void requireRoomFor(Place file, long size) {
        spaces.reader();
        requireAllowed(size);
        file.require(Permission.WRITE);
        changes.requireRoom(file.space(), size);
    }

    /**
     * Puts a content that the portal has into a folder, as a file of its own; where its name is taken, it gets a number.
     *
     * @throws RefusedException if it can't be put there; nothing was stored
     * @throws FileTooLargeException if it is larger than the person may bring (R37); nothing was stored
     */
    public Node add(long folderId, String brought, FileContent content) {
        Reader reader = spaces.reader();
        requireAllowed(content.size());
        filter.require(WrittenText.plain("name", brought));
        return persistence.inTransaction(entityManager -> {
            Place folder = folder(entityManager, reader, folderId);
            Space space = TreeQueries.hold(entityManager, folder.space().id());
            Locks.requireFree(entityManager, reader, folder.node(), clock.instant());
            changes.requireRoom(space, content.size());
            NodeName name = TreeQueries.free(entityManager, folderId, NodeName.brought(brought));
            Node node = changes.create(entityManager, space, folder.node(), Kind.FILE, name, reader.id());
            add(entityManager, space, node, store(content, node.name()), reader);
            return node;
        });
    }

    private static StoredFile store(FileContent content, String name) {
        try {
            return content.store(FilesModule.ID, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place folder(EntityManager entityManager, Reader reader, long folderId) {
        Place folder = tree.require(entityManager, reader, folderId, false);
        folder.requireFolder();
        folder.require(Permission.DROP);
        if (folder.permission() == Permission.READ) {
            throw new RefusedException(Reason.READ_ONLY);
        }
        return folder;
    }

    /** The file that a new version goes to. */
    private Optional<Node> replaced(EntityManager entityManager, Reader reader, Place folder, NodeName name) {
        Optional<Node> there = TreeQueries.inFolder(entityManager, folder.id(), name);
        if (there.isEmpty() || folder.may(Permission.WRITE)) {
            there.filter(Node::isFolder).ifPresent(other -> {
                throw new RefusedException(Reason.NAME_TAKEN);
            });
            return there;
        }
        return there.filter(node -> !node.isFolder())
                .filter(node -> node.createdBy()
                        .filter(creator -> creator == reader.id())
                        .isPresent());
    }

    private StoredFile store(Source source, String name, long most) {
        try (InputStream content = source.open()) {
            return files.store(FilesModule.ID, name, content, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(EntityManager entityManager, Space space, Node node, StoredFile file, Reader reader) {
        List<FileVersion> before = TreeQueries.versions(entityManager, node.id());
        int kept = policies.number(FilesModule.VERSIONS);
        if (before.size() >= kept) {
            deletion.delete(entityManager, space, before.subList(kept - 1, before.size()));
        }
        changes.requireRoom(space, file.size());
        space.use(file.size());
        int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
        FileVersion version = new FileVersion(node, number, file, reader.id(), clock.instant());
        entityManager.persist(version);
        entityManager.flush();
        node.has(version);
        node.touch(reader.id(), clock.instant());
        entityManager.flush();
    }

    /** The latest first; whoever reads the file sees them. */
    public List<FileVersion> versions(Place file) {
        spaces.reader();
        file.require(Permission.READ);
        return persistence.inTransaction(entityManager -> TreeQueries.versions(entityManager, file.id()));
    }

    /** Makes an earlier version the current one again, as a version of its own. */
    public void restore(long id, int number) {
        Reader reader = spaces.reader();
        persistence.runInTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.require(Permission.WRITE);
            Locks.requireFree(entityManager, reader, place.node(), clock.instant());
            Space space = TreeQueries.hold(entityManager, place.space().id());
            FileVersion version = version(entityManager, id, number);
            StoredFile file = copy(version, place.node().name());
            add(entityManager, space, place.node(), file, reader);
        });
    }

    private StoredFile copy(FileVersion version, String name) {
        try {
            return files.copy(FilesModule.ID, name, version.fileId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileVersion version(EntityManager entityManager, long id, int number) {
        return TreeQueries.versions(entityManager, id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new UnknownNodeException("version " + number + " of", id));
    }

    /** A version and its content, for those who may read it and fetch as much (R37). */
    public FileVersion require(long id, @Nullable Integer number) {
        Reader reader = spaces.reader();
        FileVersion found = persistence.inTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            if (place.node().isFolder()) {
                throw new UnknownNodeException("file", id);
            }
            place.require(Permission.READ);
            return number == null
                    ? entityManager.find(
                            FileVersion.class, place.node().currentId().orElseThrow())
                    : version(entityManager, id, number);
        });
        requireAllowed(found.size());
        return found;
    }

    /** The current versions of those of the files that the person may read, by the files' ids; one query. */
    public Map<Long, FileVersion> current(Collection<Place> places) {
        spaces.reader();
        Set<Long> ids = places.stream()
                .filter(place -> place.may(Permission.READ))
                .flatMap(place -> place.node().currentId().stream())
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : persistence.inTransaction(entityManager -> entityManager
                        .createQuery("select v from FileVersion v where v.id in :ids", FileVersion.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(FileVersion::nodeId, Function.identity())));
    }

    /** Those of the files that can't be opened now, by their ids; two queries. */
    public Map<Long, FileState> held(Collection<Node> nodes) {
        spaces.reader();
        Set<Long> current =
                nodes.stream().flatMap(node -> node.currentId().stream()).collect(Collectors.toSet());
        if (current.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> contents = persistence.inTransaction(entityManager -> entityManager
                .createQuery("select v from FileVersion v where v.id in :ids", FileVersion.class)
                .setParameter("ids", current)
                .getResultStream()
                .collect(Collectors.toMap(FileVersion::nodeId, FileVersion::fileId)));
        Map<Long, FileState> held = files.held(contents.values());
        return contents.entrySet().stream()
                .filter(one -> held.containsKey(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> held.get(one.getValue())));
    }

    /** The content of what {@link #require} gave; the caller closes it. */
    public InputStream open(FileVersion version) throws IOException {
        spaces.reader();
        return files.open(version.fileId());
    }

    /** @throws FileTooLargeException if the person may not bring or fetch as much at once (R37) */
    public void requireAllowed(long bytes) {
        spaces.reader();
        long most = limits.mostBytes();
        if (bytes > most) {
            throw new FileTooLargeException(most);
        }
    }
}
