package org.schulhof.forum.internal.topic;

/** Who finds a topic. Stored by name. */
public enum TopicState {
    VISIBLE,
    /** Its first post waits for approval: its author and moderators find it. */
    HELD,
    /** Nobody finds it; moderators can bring it back while it is on record. */
    DELETED
}
