package org.schulhof.calendar.internal.entry;

/** Of an entry that recurs, what is changed. */
public enum Scope {
    ONE,
    FOLLOWING,
    ALL
}
