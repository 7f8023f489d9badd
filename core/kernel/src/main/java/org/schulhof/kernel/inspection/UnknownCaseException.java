package org.schulhof.kernel.inspection;

import org.schulhof.api.access.NotFoundException;

/** There is no such case. */
public final class UnknownCaseException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownCaseException(long id) {
        super("case " + id);
    }
}
