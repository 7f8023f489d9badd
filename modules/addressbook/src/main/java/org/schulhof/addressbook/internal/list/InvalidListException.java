package org.schulhof.addressbook.internal.list;

/** A list cannot be kept like this; nothing was changed. */
public final class InvalidListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidListException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with a list. */
    public enum Reason {
        NAMELESS,
        NAME_TOO_LONG,
        /** The person has a list of this name. */
        NAME_TAKEN,
        TOO_MANY_LISTS,
        TOO_MANY_MEMBERS
    }
}
