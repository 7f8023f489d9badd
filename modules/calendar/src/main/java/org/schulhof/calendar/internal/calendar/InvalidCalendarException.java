package org.schulhof.calendar.internal.calendar;

/** A calendar can't be kept like this; nothing was changed. */
public final class InvalidCalendarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidCalendarException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        NAMELESS,
        TOO_LONG,
        /** More calendars of one person, or people in one, than there may be. */
        TOO_MANY
    }
}
