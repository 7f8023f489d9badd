package org.schulhof.homework.internal.task;

/** What a task wants to be handed in. */
public enum HandInKind {
    /** Nothing but that it is done. */
    TICK,
    TEXT,
    FILES,
    /** A text, files, or both. */
    BOTH;

    public boolean takesText() {
        return this == TEXT || this == BOTH;
    }

    public boolean takesFiles() {
        return this == FILES || this == BOTH;
    }
}
