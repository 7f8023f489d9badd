package org.schulhof.api.seal;

/** Something can't be sealed or opened; the subclass says why. */
public abstract sealed class SealException extends RuntimeException
        permits UnknownKeyException, BrokenSealException, SchoolKeyMissingException {

    private static final long serialVersionUID = 1L;

    SealException(String message, Throwable cause) {
        super(message, cause);
    }

    SealException(String message) {
        super(message);
    }
}
