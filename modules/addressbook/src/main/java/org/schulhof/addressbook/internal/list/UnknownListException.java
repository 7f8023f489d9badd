package org.schulhof.addressbook.internal.list;

import org.schulhof.api.access.NotFoundException;

/** There is no such list, or it is not for the current person; or no such person, group or contact to put on it. */
public final class UnknownListException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownListException(String what, long id) {
        super("No " + what + " " + id);
    }
}
