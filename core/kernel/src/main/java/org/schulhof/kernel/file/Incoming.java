package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload that is not stored yet.
 *
 * @param size of what came, in bytes
 * @param envelope in which it lies in the file
 */
public record Incoming(Path file, long size, Envelope envelope) implements AutoCloseable {

    /** What came. */
    public InputStream open() throws IOException {
        InputStream closed = closed();
        try {
            return envelope.open(closed);
        } catch (IOException | RuntimeException e) {
            closed.close();
            throw e;
        }
    }

    /** The same, still in its envelope. */
    public InputStream closed() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
