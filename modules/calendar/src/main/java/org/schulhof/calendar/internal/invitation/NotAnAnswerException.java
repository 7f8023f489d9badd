package org.schulhof.calendar.internal.invitation;

/** What a program sent in a guest's name is no answer to the invitation; nothing was changed. */
public final class NotAnAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotAnAnswerException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** It says something else than the invitation. */
        CHANGED,
        /** It answers one time of a series. */
        SINGLE,
        /** It does not say whether the guest comes. */
        UNKNOWN
    }
}
