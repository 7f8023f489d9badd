package org.schulhof.calendar.internal.entry;

/** An entry can't be kept like this; nothing was changed. */
public final class InvalidEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public InvalidEntryException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        PLACE_TOO_LONG,
        TEXT_TOO_LONG,
        START_MISSING,
        END_MISSING,
        ENDS_BEFORE,
        /** It would last for years, or is of another century. */
        TIMES,
        UNTIL_BEFORE,
        TIMES_OUT_OF_RANGE,
        TOO_OFTEN,
        /** No time is left at which it would take place. */
        NEVER,
        /** Somebody else was faster. */
        CHANGED_MEANWHILE,
        /** More people and groups than an entry may invite. */
        TOO_MANY_GUESTS,
        /** Somebody whom the writer may not invite. */
        GUEST_REFUSED,
        /** It is too large, or no iCalendar. */
        BROKEN,
        /** It is something else than an event or a task; from programs only. */
        UNSUPPORTED,
        /** Several things that do not belong together; from programs only. */
        SEVERAL
    }
}
