package org.schulhof.kernel.session;

import org.schulhof.api.access.NotFoundException;

/** There is no such session, or it is somebody else's. */
public final class UnknownSessionException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownSessionException(long id) {
        super("session " + id);
    }
}
