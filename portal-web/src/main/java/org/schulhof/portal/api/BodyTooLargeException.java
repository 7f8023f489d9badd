package org.schulhof.portal.api;

import java.io.IOException;

/** A request is longer than its operation takes. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long most) {
        super("The request is longer than " + most + " bytes");
    }
}
