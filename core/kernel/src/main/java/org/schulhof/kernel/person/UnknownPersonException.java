package org.schulhof.kernel.person;

/** There is no such person. */
public final class UnknownPersonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPersonException(long id) {
        super("There is no person " + id);
    }
}
