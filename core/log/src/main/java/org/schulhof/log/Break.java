package org.schulhof.log;

import java.time.Instant;
import java.util.Optional;

/**
 * The first place at which a log is not as it was sealed.
 *
 * @param seal its number; 0 if it is not about one seal
 * @param from when the first entry of that block was written, if the seal tells
 * @param to when the last one was
 */
public record Break(Kind kind, long seal, Optional<Instant> from, Optional<Instant> to) {

    /** What is wrong. Its messages are {@code logBreak.<name>}. */
    public enum Kind {
        /** There are seals but not the key that made them. */
        KEY_MISSING,
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ENTRY_ADDED,
        SEAL_CHANGED,
        SEAL_MISSING,
        /** The newest seals are gone. */
        TAIL_MISSING
    }

    static Break at(Kind kind, Seal seal) {
        return new Break(kind, seal.number(), Optional.of(seal.firstAt()), Optional.of(seal.lastAt()));
    }

    static Break at(Kind kind, long number) {
        return new Break(kind, number, Optional.empty(), Optional.empty());
    }
}
