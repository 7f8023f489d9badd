package org.schulhof.kernel.access;

import org.schulhof.api.access.NotFoundException;

/** Neither the core nor a running module knows the right. */
public final class UnknownRightException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownRightException(String name) {
        super("No running module knows the right " + name);
    }
}
