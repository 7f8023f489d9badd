package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Contents in the file system. What arrives there is moved to its place in one step, so that a crash leaves nothing half. */
final class ContentFolder implements ContentStore {

    private final Path contents;

    ContentFolder(Path folder) {
        contents = folder.resolve("contents");
    }

    @Override
    public void put(Path arrived, Content content) throws IOException {
        Path place = place(content.sha256());
        Files.createDirectories(place.getParent());
        Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(place.getParent());
    }

    /** Else the entry of the folder, and with it the file, could be lost by a loss of power after the database has its record. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public Optional<Instant> putAt(String sha256) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(place(sha256)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public void tellOlder(Instant putBefore, Consumer<String> told) throws IOException {
        if (!Files.exists(contents)) {
            return;
        }
        try (Stream<Path> files = Files.walk(contents)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String sha256 = file.getFileName().toString();
                if (putAt(sha256).filter(putBefore::isAfter).isPresent()) {
                    told.accept(sha256);
                }
            }
        }
    }

    Path place(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
