package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.files.internal.tree.Tree.Order;

/** One copying, of as much as fits into a transaction. */
final class Copying {

    private static final int MOST = 500;

    private final EntityManager entityManager;
    private final Changes changes;
    private final Tree tree;
    private final FileStore files;
    private final Clock clock;
    private final Reader reader;
    private final Space space;
    private int count;

    Copying(
            EntityManager entityManager,
            Changes changes,
            Tree tree,
            FileStore files,
            Clock clock,
            Reader reader,
            Space space) {
        this.entityManager = entityManager;
        this.changes = changes;
        this.tree = tree;
        this.files = files;
        this.clock = clock;
        this.reader = reader;
        this.space = space;
    }

    Node copy(Place from, Node folder, NodeName name) {
        if (++count > MOST) {
            throw new RefusedException(Reason.COPY_TOO_LARGE);
        }
        Node source = from.node();
        if (!source.isFolder()) {
            Node copy = changes.create(entityManager, space, folder, Kind.FILE, name, reader.id());
            FileVersion current =
                    entityManager.find(FileVersion.class, source.currentId().orElseThrow());
            changes.requireRoom(space, current.size());
            space.use(current.size());
            FileVersion version = new FileVersion(copy, 1, again(current, name), reader.id(), clock.instant());
            entityManager.persist(version);
            entityManager.flush();
            copy.has(version);
            NodeProperties.copy(entityManager, source.id(), copy.id());
            return copy;
        }
        Node copy = changes.create(entityManager, space, folder, Kind.FOLDER, name, reader.id());
        NodeProperties.copy(entityManager, source.id(), copy.id());
        for (Node child : tree.list(from, Order.NAME, 0, MOST + 1)) {
            Place place = tree.require(entityManager, reader, child.id(), false);
            if (place.may(Permission.READ)) {
                copy(place, copy, new NodeName(child.name()));
            }
        }
        return copy;
    }

    private StoredFile again(FileVersion version, NodeName name) {
        try {
            return files.copy(FilesModule.ID, name.text(), version.fileId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
