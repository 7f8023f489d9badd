package org.schulhof.kernel.filter;

import org.schulhof.api.access.NotFoundException;

/** There is no such list, or none that can be changed in this way. */
public final class UnknownFilterListException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownFilterListException(long id) {
        super("filter list " + id);
    }
}
