package org.schulhof.kernel.consent;

/** Somebody agreed to a text that has a newer version by now. */
public final class StaleTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleTextException() {
        super("There is a newer version of the text");
    }
}
