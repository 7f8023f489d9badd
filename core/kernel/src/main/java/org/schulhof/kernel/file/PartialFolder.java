package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;

/** Parts of files that are not complete. */
final class PartialFolder {

    private final Path folder;

    PartialFolder(Path files) {
        folder = files.resolve("partial");
    }

    /** Writes a part and forces it to the disk; what was there behind its beginning goes. */
    void write(String id, long at, byte[] part) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(at);
            ByteBuffer bytes = ByteBuffer.wrap(part);
            for (long position = at; bytes.hasRemaining(); ) {
                position += channel.write(bytes, position);
            }
            channel.force(true);
        }
    }

    InputStream open(String id) throws IOException {
        Path file = folder.resolve(id);
        return Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id));
    }

    /** Deletes what nothing was written to since. */
    void sweep(Instant writtenBefore) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(writtenBefore)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
