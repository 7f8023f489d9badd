package org.schulhof.calendar.internal.entry;

/** By which way something was written. Stored by name. */
public enum Way {
    PAGE,
    IMPORT,
    DAV
}
