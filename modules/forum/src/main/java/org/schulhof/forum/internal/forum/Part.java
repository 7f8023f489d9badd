package org.schulhof.forum.internal.forum;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may do in a forum. Whoever moderates writes, and whoever writes reads. Stored by name. */
public enum Part {
    READ,
    WRITE,
    MODERATE,
    /** No permission: posts of these wait until a moderator has approved them. */
    HELD;

    /** The parts of a grant by which somebody has this one. */
    Set<Part> by() {
        return switch (this) {
            case READ -> EnumSet.of(READ, WRITE, MODERATE);
            case WRITE -> EnumSet.of(WRITE, MODERATE);
            case MODERATE -> EnumSet.of(MODERATE);
            case HELD -> EnumSet.of(HELD);
        };
    }
}
