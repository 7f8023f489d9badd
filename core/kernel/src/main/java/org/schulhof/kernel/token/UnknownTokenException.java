package org.schulhof.kernel.token;

import org.schulhof.api.access.NotFoundException;

/** There is no such token, or it is somebody else's. */
public final class UnknownTokenException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownTokenException(long id) {
        super("token " + id);
    }
}
