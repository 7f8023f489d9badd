package org.schulhof.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Makes a data folder of a backup: as a draft beside it, which takes its place once it is whole. */
record Restoration(Distribution distribution, Progress progress) {

    void restore(Path file, DataFolder data) throws IOException {
        requireEmpty(data.root());
        try (Archive archive = Archive.open(file)) {
            archive.requireKnownSchema(distribution.schema());
            DataFolder draft =
                    DataFolder.at(data.root().resolveSibling(data.root().getFileName() + ".new"));
            Folders.delete(draft.root());
            try {
                draft.prepare();
                progress.perform("step.unpack", () -> archive.unpackTo(draft.root()));
                loadDatabase(archive, draft);
                Files.deleteIfExists(data.root());
                Files.move(draft.root(), data.root(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(draft.root());
            }
        }
    }

    private void loadDatabase(Archive archive, DataFolder draft) throws IOException {
        OwnDatabase database = new OwnDatabase(distribution, draft);
        progress.perform(
                "step.load",
                () -> database.use(client -> {
                    try (InputStream sql = archive.database()) {
                        client.load(sql);
                    }
                }));
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new StartFailure("restore.notEmpty", folder);
                }
            }
        } else if (Files.exists(folder)) {
            throw new StartFailure("data.noFolder", folder);
        }
    }
}
