package org.schulhof.files.internal.serve;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.file.PartialUpload;
import org.schulhof.api.file.PartialUploads;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Files;

/** Takes a file in, in parts, and puts it into its folder once all of it is there. */
@Component(service = Uploading.class)
public final class Uploading {

    private final Access access;
    private final Files files;
    private final PartialUploads uploads;
    private final Persistence persistence;

    @Activate
    public Uploading(
            @Reference Access access,
            @Reference Files files,
            @Reference PartialUploads uploads,
            @Reference Persistence persistence) {
        this.access = access;
        this.files = files;
        this.uploads = uploads;
        this.persistence = persistence;
    }

    /** What could not be kept in the end is refused before it comes (R37). */
    public PartialUpload begin(long folder, String name, long size) {
        files.requireRoomFor(folder, name, size);
        return uploads.begin(FilesModule.ID, size);
    }

    public PartialUpload state(String id) {
        access.require(FilesModule.ID);
        return uploads.find(FilesModule.ID, id);
    }

    public PartialUpload append(String id, long at, byte[] part) throws IOException {
        access.require(FilesModule.ID);
        return uploads.append(FilesModule.ID, id, at, part);
    }

    /** The file and the end of the upload are one step: after a crash there are both or neither. */
    public long finish(String id, long folder, String name) {
        access.require(FilesModule.ID);
        return persistence.inTransaction(entityManager -> {
            long node = files.put(folder, name, () -> uploads.open(FilesModule.ID, id), null)
                    .id();
            uploads.forget(FilesModule.ID, id);
            return node;
        });
    }

    public void stop(String id) {
        access.require(FilesModule.ID);
        uploads.forget(FilesModule.ID, id);
    }
}
