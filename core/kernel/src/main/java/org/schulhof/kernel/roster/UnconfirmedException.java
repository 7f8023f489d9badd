package org.schulhof.kernel.roster;

/** The plan can't be carried out like this: a file can't be read, nothing would change, or a warning wasn't confirmed. */
public final class UnconfirmedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnconfirmedException(String message) {
        super(message);
    }
}
