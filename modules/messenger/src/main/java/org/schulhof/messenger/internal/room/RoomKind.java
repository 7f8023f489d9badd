package org.schulhof.messenger.internal.room;

/** Who is in a room. */
public enum RoomKind {
    /** Two people. */
    DIRECT,
    /** Whoever is in a group, as long as they are. */
    GROUP,
    /** The same; the owners of the group write, the others read. */
    ANNOUNCEMENT
}
