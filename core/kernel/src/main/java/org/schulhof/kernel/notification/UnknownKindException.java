package org.schulhof.kernel.notification;

import org.schulhof.api.access.NotFoundException;

/** Nobody who runs tells of this kind. */
public final class UnknownKindException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownKindException(String kind) {
        super("notification kind " + kind);
    }
}
