package org.schulhof.api.seal;

/**
 * The portal does not have the school's key by which this key is encrypted, for instance because a backup was restored without
 * it. All is readable again once the key is brought; until then nothing is sealed or opened.
 */
public final class SchoolKeyMissingException extends SealException {

    private static final long serialVersionUID = 1L;

    public SchoolKeyMissingException(String message) {
        super(message);
    }
}
