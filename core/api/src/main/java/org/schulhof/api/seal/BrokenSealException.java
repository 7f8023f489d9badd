package org.schulhof.api.seal;

/** Sealed bytes don't open: they have been changed, or belong to another key or another place. */
public final class BrokenSealException extends SealException {

    private static final long serialVersionUID = 1L;

    public BrokenSealException(String message, Throwable cause) {
        super(message, cause);
    }

    public BrokenSealException(String message) {
        super(message);
    }
}
