package org.schulhof.files.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavFile;
import org.schulhof.api.dav.DavLockRequest;
import org.schulhof.api.dav.DavOutcome;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavTree;
import org.schulhof.api.dav.DavTree.Detail;
import org.schulhof.files.Desk;
import org.schulhof.files.Tokens;
import org.schulhof.files.internal.tree.Locks;
import org.schulhof.files.internal.tree.Placing;
import org.schulhof.files.internal.tree.Walking;

/** The files of a small school as programs see them. Paths are written with slashes. */
final class Drive {

    final DavTree tree;

    Drive(Desk desk) {
        Walking walking = new Walking(desk.spaces, desk.tree, desk.persistence, desk.clock);
        Placing placing = new Placing(
                desk.spaces, desk.tree, desk.changes, desk.persistence, desk.store, desk.filter, desk.clock);
        Locks locks = new Locks(desk.clock);
        Paths paths = new Paths(desk.spaces, desk.tree, walking, desk.school.currentPerson());
        Guard guard = new Guard(paths, locks, desk.deletion);
        Resources resources = new Resources(desk.spaces, desk.tree, walking, locks, desk.persistence, desk.clock);
        Writing writing = new Writing(
                desk.spaces, paths, guard, resources, desk.files, placing, desk.changes, desk.filter, desk.persistence);
        Transfers transfers = new Transfers(
                desk.spaces,
                paths,
                guard,
                resources,
                writing,
                desk.files,
                placing,
                desk.changes,
                desk.deletion,
                desk.persistence);
        Locking locking =
                new Locking(desk.spaces, paths, guard, resources, writing, locks, desk.filter, desk.persistence);
        tree = new FilesTree(
                desk.spaces,
                paths,
                resources,
                writing,
                transfers,
                locking,
                desk.files,
                () -> desk.most,
                new Refusals(desk.school.currentPerson()));
    }

    static List<String> path(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }

    DavOutcome put(String path, String text, String... tokens) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        tree.requirePut(path(path), content.length, Tokens.of(tokens));
        try {
            return tree.put(path(path), new DavBody("", new ByteArrayInputStream(content)), Tokens.of(tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            DavFile file = tree.open(path(path));
            return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void folder(String path) {
        tree.makeFolder(path(path), Tokens.none());
    }

    DavResource find(String path) {
        return tree.find(path(path), EnumSet.allOf(Detail.class));
    }

    List<String> names(String path) {
        List<String> names = new ArrayList<>();
        tree.list(path(path), Set.of(), resource -> names.add(resource.name()));
        return names;
    }

    void delete(String path, String... tokens) {
        tree.delete(path(path), Tokens.of(tokens));
    }

    DavOutcome move(String path, String target, String... tokens) {
        return tree.move(path(path), path(target), true, Tokens.of(tokens));
    }

    DavOutcome copy(String path, String target, String... tokens) {
        return tree.copy(path(path), path(target), true, true, Tokens.of(tokens));
    }

    /** @return its token */
    String lock(String path, boolean exclusive, boolean deep) {
        return tree.lock(
                        path(path),
                        new DavLockRequest(exclusive, deep, "<owner>ich</owner>", Duration.ofDays(1)),
                        Tokens.none())
                .token();
    }

    static void refused(DavException.Reason reason, ThrowingCallable work) {
        DavException refused = catchThrowableOfType(DavException.class, work);
        assertThat(refused).as("is refused with " + reason).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }
}
