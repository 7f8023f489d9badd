package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where contents lie, each once, named by its SHA-256. It knows nothing of who has them. Whoever implements it for something
 * else than a file system keeps this: a content is there whole or not at all, and putting the same again changes nothing.
 */
interface ContentStore {

    /** Puts what has arrived in its place, in one step. The file is gone afterwards. */
    void put(Path arrived, Content content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if it is not there */
    InputStream open(String sha256) throws IOException;

    /** When it was put there last; empty if it is not there. */
    Optional<Instant> putAt(String sha256) throws IOException;

    /** Nothing happens if it is not there. */
    void delete(String sha256) throws IOException;

    /** Tells those that were put there before the given time, in any order; whoever is told may delete them. */
    void tellOlder(Instant putBefore, Consumer<String> told) throws IOException;
}
