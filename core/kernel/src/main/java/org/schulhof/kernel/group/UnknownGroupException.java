package org.schulhof.kernel.group;

import org.schulhof.api.access.NotFoundException;

/** There is no such group. */
public final class UnknownGroupException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownGroupException(long id) {
        super("There is no group " + id);
    }
}
