package org.schulhof.kernel.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that waits outside of the database until its look is committed; gone once it is closed. */
public record SpooledFile(String name, String type, Path content) implements AutoCloseable {

    public long size() throws IOException {
        return Files.size(content);
    }

    public void copyTo(OutputStream target) throws IOException {
        Files.copy(content, target);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}
