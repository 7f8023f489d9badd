package org.schulhof.addressbook.internal.contact;

import org.schulhof.api.access.NotFoundException;

/** There is no such contact, or it is somebody else's. */
public final class UnknownContactException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownContactException(long id) {
        super("No contact " + id);
    }
}
