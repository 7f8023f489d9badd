package org.schulhof.files.internal.tree;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;

/** Makes folders, moves and copies to where a program says, under exactly the name that it says. */
@Component(service = Placing.class)
public final class Placing {

    private final Spaces spaces;
    private final Tree tree;
    private final Changes changes;
    private final Persistence persistence;
    private final FileStore files;
    private final TextFilter filter;
    private final Clock clock;

    @Activate
    public Placing(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Changes changes,
            @Reference Persistence persistence,
            @Reference FileStore files,
            @Reference TextFilter filter,
            @Reference Clock clock) {
        this.spaces = spaces;
        this.tree = tree;
        this.changes = changes;
        this.persistence = persistence;
        this.files = files;
        this.filter = filter;
        this.clock = clock;
    }

    public Node createFolder(long folderId, NodeName name) {
        Reader reader = spaces.reader();
        filter.require(WrittenText.plain("name", name.text()));
        return persistence.inTransaction(entityManager -> {
            Place folder = changes.requireFolder(entityManager, reader, folderId, Permission.WRITE);
            Space space = TreeQueries.hold(entityManager, folder.space().id());
            Locks.requireFree(entityManager, reader, folder.node(), clock.instant());
            Changes.requireFree(entityManager, folderId, name, null);
            return changes.create(entityManager, space, folder.node(), Kind.FOLDER, name, reader.id());
        });
    }

    /** Into the folder, or under another name in the same one; locks stay behind. */
    public void move(long id, long folderId, NodeName name) {
        Reader reader = spaces.reader();
        filter.require(WrittenText.plain("name", name.text()));
        persistence.runInTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.requireMovable();
            Place folder = changes.requireFolder(entityManager, reader, folderId, Permission.WRITE);
            Changes.requireFree(entityManager, folderId, name, id);
            Locks.requireAllFree(entityManager, reader, place.node(), clock.instant());
            Locks.forget(entityManager, place.node());
            if (place.node().parentId().orElseThrow() == folderId) {
                place.node().call(name);
                place.node().touch(reader.id(), clock.instant());
            } else {
                changes.bring(entityManager, reader, place, folder, name);
            }
        });
    }

    /** @param deep false for a folder without what is in it */
    public void copy(long id, long folderId, NodeName name, boolean deep) {
        Reader reader = spaces.reader();
        filter.require(WrittenText.plain("name", name.text()));
        persistence.runInTransaction(entityManager -> {
            Place place = tree.require(entityManager, reader, id, false);
            place.require(Permission.READ);
            if (!deep && place.node().isFolder()) {
                NodeProperties.copy(
                        entityManager, id, createFolder(folderId, name).id());
                return;
            }
            Place folder = changes.requireFolder(entityManager, reader, folderId, Permission.WRITE);
            Changes.requireFits(entityManager, place.node(), folder.node());
            Space space = TreeQueries.hold(entityManager, folder.space().id());
            Locks.requireFree(entityManager, reader, folder.node(), clock.instant());
            Changes.requireFree(entityManager, folderId, name, null);
            new Copying(entityManager, changes, tree, files, clock, reader, space).copy(place, folder.node(), name);
        });
    }
}
