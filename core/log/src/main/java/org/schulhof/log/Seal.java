package org.schulhof.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block of a log's entries, closed.
 *
 * @param number without gaps from 1
 * @param content hash of the entries, in hex
 * @param hash of all of this and the seal before, by the key; in hex
 * @param erasure by the key: that retention took the entries, which were whole; null while they are there
 */
record Seal(
        SealedLog log,
        long number,
        Instant firstAt,
        Instant lastAt,
        int entries,
        String content,
        String hash,
        @Nullable String erasure) {

    Head head() {
        return new Head(number, hash);
    }
}
