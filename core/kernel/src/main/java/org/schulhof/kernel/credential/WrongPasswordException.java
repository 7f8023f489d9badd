package org.schulhof.kernel.credential;

/** The current password does not match. */
public final class WrongPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongPasswordException() {
        super("The current password does not match");
    }
}
