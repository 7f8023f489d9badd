package org.schulhof.forum.internal.follow;

/** How somebody wants to be told of what is new. Stored by name. */
public enum Level {
    AT_ONCE,
    DIGEST,
    /** Not at all, also where one would be told by oneself, as in topics where one writes. */
    OFF
}
