package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.kernel.setting.Installation;

/** Jars that were uploaded and wait for the decision to install them; forgotten after a day. */
@ApplicationScoped
class Uploads {

    private static final long MAX_BYTES = 64L << 20;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Installation installation;

    @Inject
    Uploads(Installation installation) {
        this.installation = installation;
    }

    UUID keep(InputStream content) throws IOException {
        forgetOld();
        UUID id = UUID.randomUUID();
        Path file = fileOf(id);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (transfer(content, out) > MAX_BYTES) {
                throw new FileTooLargeException(MAX_BYTES);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return id;
    }

    Optional<Path> find(UUID id) {
        return Optional.of(fileOf(id)).filter(Files::exists);
    }

    void forget(UUID id) throws IOException {
        Files.deleteIfExists(fileOf(id));
    }

    private static long transfer(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = content.read(buffer); read >= 0 && total <= MAX_BYTES; read = content.read(buffer)) {
            out.write(buffer, 0, read);
            total += read;
        }
        return total;
    }

    private void forgetOld() throws IOException {
        // The file system's times, not the school's.
        Instant old = Clock.systemUTC().instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path fileOf(UUID id) {
        return installation.data().resolve("uploads").resolve(id + ".jar");
    }

    private Path folder() throws IOException {
        return Files.createDirectories(installation.data().resolve("uploads"));
    }
}
