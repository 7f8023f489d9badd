package org.schulhof.calendar.internal.calendar;

import org.schulhof.api.access.NotFoundException;

/** There is no such calendar, or it is closed to the reader. */
public final class UnknownCalendarException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownCalendarException(String what, long id) {
        super("No " + what + " " + id);
    }
}
