package org.schulhof.messenger.internal.room;

import org.schulhof.api.access.NotFoundException;

/** There is no such room, message or person, or not for the current person. */
public final class UnknownRoomException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownRoomException(String what, long id) {
        super(what + " " + id);
    }
}
