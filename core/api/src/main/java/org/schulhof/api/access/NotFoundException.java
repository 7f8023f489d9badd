package org.schulhof.api.access;

/**
 * What an address or a call names is not there, or not for the current person: the two are not told apart. Modules extend
 * it with names of their own. The portal answers with 404; nothing was changed.
 */
public abstract class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for the log; what and its id */
    protected NotFoundException(String message) {
        super(message);
    }
}
