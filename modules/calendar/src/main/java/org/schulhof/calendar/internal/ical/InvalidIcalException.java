package org.schulhof.calendar.internal.ical;

/** A text is no iCalendar, or one that the calendar does not keep; nothing was changed. */
public final class InvalidIcalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public InvalidIcalException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        /** Not written as RFC 5545 wants it. */
        BROKEN,
        /** The text, or one of its lines, is too long. */
        TOO_LARGE,
        /** It has no event, or events of several UIDs. */
        NO_EVENT,
        /** An event ends before it begins, lasts for years, or is of another century. */
        TIMES,
        /** A rule that the RFC does not know. */
        RULE,
        /** It recurs too often for any calendar. */
        TOO_OFTEN
    }
}
