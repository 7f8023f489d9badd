package org.schulhof.mischief;

/** What a test has asked for. */
public final class IntendedMischief extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntendedMischief() {
        super("A test wants this module to fail");
    }
}
