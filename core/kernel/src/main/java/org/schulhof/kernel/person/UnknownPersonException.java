package org.schulhof.kernel.person;

import org.schulhof.api.access.NotFoundException;

/** There is no such person. */
public final class UnknownPersonException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownPersonException(long id) {
        super("There is no person " + id);
    }
}
