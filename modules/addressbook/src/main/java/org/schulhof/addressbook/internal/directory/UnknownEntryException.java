package org.schulhof.addressbook.internal.directory;

import org.schulhof.api.access.NotFoundException;

/** There is no such person or group, or the reader may not see it. */
public final class UnknownEntryException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownEntryException(String kind, long id) {
        super("No " + kind + " " + id);
    }
}
