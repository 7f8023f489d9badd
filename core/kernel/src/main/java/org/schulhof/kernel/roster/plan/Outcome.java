package org.schulhof.kernel.roster.plan;

/** What happens to what a row stands for. */
public enum Outcome {
    CREATED,
    CHANGED,
    /** To another class. */
    MOVED,
    LEFT,
    UNCHANGED,
    REFUSED
}
