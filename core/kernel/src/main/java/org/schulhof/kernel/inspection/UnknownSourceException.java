package org.schulhof.kernel.inspection;

import org.schulhof.api.access.NotFoundException;

/** There is nothing of that name to look into, or it is not part of the case. */
public final class UnknownSourceException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownSourceException(String source) {
        super("source " + source);
    }
}
