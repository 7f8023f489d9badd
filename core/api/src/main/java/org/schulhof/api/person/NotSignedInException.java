package org.schulhof.api.person;

/** There is no current person: nobody has signed in on this request. */
public final class NotSignedInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Made by the portal. */
    public NotSignedInException() {
        super("Nobody is signed in on this request");
    }
}
