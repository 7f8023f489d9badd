package org.schulhof.kernel.filter;

/** What becomes of that which stands in a list. Stored by name. */
public enum ListEffect {
    REFUSE,
    /** An exception from what other lists refuse. */
    ALLOW
}
