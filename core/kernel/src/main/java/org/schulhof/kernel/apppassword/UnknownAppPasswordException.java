package org.schulhof.kernel.apppassword;

import org.schulhof.api.access.NotFoundException;

/** There is no such app password, or it is somebody else's. */
public final class UnknownAppPasswordException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownAppPasswordException(long id) {
        super("app password " + id);
    }
}
