package org.schulhof.messenger.internal.message;

/** What there is of a message. */
public enum MessageState {
    SENT,
    /** Its sender took it back: its place is left. */
    DELETED,
    /** Its sender's data were erased: its place is left, and nobody's name. */
    ERASED
}
