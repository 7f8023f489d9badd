package org.schulhof.kernel.filter;

/** A list can't be made or called like this; nothing was changed. */
public final class InvalidFilterListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidFilterListException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        /** Nothing, or too long. */
        NAME,
        TAKEN,
        TOO_MANY
    }
}
