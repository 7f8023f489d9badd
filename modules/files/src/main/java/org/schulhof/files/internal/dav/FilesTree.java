package org.schulhof.files.internal.dav;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavFile;
import org.schulhof.api.dav.DavLockRequest;
import org.schulhof.api.dav.DavLocked;
import org.schulhof.api.dav.DavOutcome;
import org.schulhof.api.dav.DavPrecondition;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavTree;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.files.internal.dav.Spot.Real;
import org.schulhof.files.internal.dav.Spot.Signpost;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Spaces;

/** The files that are open to the current person, as a drive. */
@Component(service = DavTree.class)
public final class FilesTree implements DavTree {

    private final Spaces spaces;
    private final Paths paths;
    private final Resources resources;
    private final Writing writing;
    private final Transfers transfers;
    private final Locking locking;
    private final Files files;
    private final UploadLimits limits;
    private final Refusals refusals;

    @Activate
    public FilesTree(
            @Reference Spaces spaces,
            @Reference Paths paths,
            @Reference Resources resources,
            @Reference Writing writing,
            @Reference Transfers transfers,
            @Reference Locking locking,
            @Reference Files files,
            @Reference UploadLimits limits,
            @Reference Refusals refusals) {
        this.spaces = spaces;
        this.paths = paths;
        this.resources = resources;
        this.writing = writing;
        this.transfers = transfers;
        this.locking = locking;
        this.files = files;
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    public DavResource find(List<String> path, Set<Detail> details) {
        spaces.reader();
        return resources.of(paths.require(path), details);
    }

    @Override
    public void list(List<String> path, Set<Detail> details, Consumer<DavResource> told) {
        spaces.reader();
        Spot at = paths.require(path);
        if (at instanceof Signpost signpost) {
            resources.all(paths.inside(signpost), details).forEach(told);
        } else if (at instanceof Real real && real.place().node().isFolder()) {
            resources.inside(real.place(), details, told);
        }
    }

    @Override
    public DavFile open(List<String> path) throws IOException {
        spaces.reader();
        Spot spot = paths.require(path);
        if (!(spot instanceof Real real) || real.place().node().isFolder()) {
            throw new DavException(DavException.Reason.NOT_ALLOWED);
        }
        FileVersion version = refusals.told(() -> files.require(real.place().id(), null));
        if (real.place().node().currentId().filter(id -> id == version.id()).isEmpty()) {
            // Somebody has just put another content there
            return open(path);
        }
        DavResource resource = resources.of(spot, EnumSet.noneOf(Detail.class));
        try {
            return new DavFile(resource, files.open(version));
        } catch (FileHeldException e) {
            throw refusals.told(e);
        }
    }

    @Override
    public long maxSize() {
        spaces.reader();
        return limits.mostBytes();
    }

    @Override
    public void requirePut(List<String> path, long size, DavPrecondition precondition) {
        refusals.told(() -> {
            writing.requirePut(path, size, precondition);
            return true;
        });
    }

    @Override
    public DavOutcome put(List<String> path, DavBody body, DavPrecondition precondition) {
        return refusals.told(() -> writing.put(path, body::content, precondition));
    }

    @Override
    public void makeFolder(List<String> path, DavPrecondition precondition) {
        refusals.told(() -> {
            writing.makeFolder(path, precondition);
            return true;
        });
    }

    @Override
    public DavOutcome copy(
            List<String> path, List<String> target, boolean deep, boolean overwrite, DavPrecondition precondition) {
        return refusals.told(() -> transfers.copy(path, target, deep, overwrite, precondition));
    }

    @Override
    public DavOutcome move(List<String> path, List<String> target, boolean overwrite, DavPrecondition precondition) {
        return refusals.told(() -> transfers.move(path, target, overwrite, precondition));
    }

    @Override
    public void delete(List<String> path, DavPrecondition precondition) {
        refusals.told(() -> {
            writing.delete(path, precondition);
            return true;
        });
    }

    @Override
    public void note(List<String> path, List<DavProperty> properties, DavPrecondition precondition) {
        refusals.told(() -> {
            writing.note(path, properties, precondition);
            return true;
        });
    }

    @Override
    public DavLocked lock(List<String> path, DavLockRequest request, DavPrecondition precondition) {
        return refusals.told(() -> locking.lock(path, request, precondition));
    }

    @Override
    public DavResource refresh(List<String> path, Duration timeout, DavPrecondition precondition) {
        return refusals.told(() -> locking.refresh(path, timeout, precondition));
    }

    @Override
    public void unlock(List<String> path, String token) {
        refusals.told(() -> {
            locking.unlock(path, token);
            return true;
        });
    }
}
