package org.schulhof.forum.internal.topic;

/** Who sees what a post says. Stored by name. */
public enum PostState {
    VISIBLE,
    /** Waits for approval: its author and moderators. */
    HELD,
    /** Was not approved: its author and moderators. */
    REJECTED,
    /** Moderators, while it is on record; others see that there was one. */
    DELETED,
    /** Nobody, for good: its author's data was erased, or the time on record is over. */
    ERASED
}
