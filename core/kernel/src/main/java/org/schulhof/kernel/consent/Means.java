package org.schulhof.kernel.consent;

/** How somebody agreed. */
public enum Means {
    PORTAL,
    /** Signed, and recorded by the office. */
    PAPER
}
