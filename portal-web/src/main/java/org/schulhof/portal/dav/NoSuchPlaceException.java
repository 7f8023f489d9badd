package org.schulhof.portal.dav;

import org.schulhof.api.access.NotFoundException;

/** Nothing is at an address, or nothing that is the current person's. */
final class NoSuchPlaceException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    NoSuchPlaceException() {
        super("Nothing is at this address");
    }
}
