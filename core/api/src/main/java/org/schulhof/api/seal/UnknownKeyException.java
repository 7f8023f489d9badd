package org.schulhof.api.seal;

/** There is no such key, or it has been destroyed: what it sealed is gone. */
public final class UnknownKeyException extends SealException {

    private static final long serialVersionUID = 1L;

    public UnknownKeyException(long keyId) {
        super("Key " + keyId);
    }
}
