package org.schulhof.addressbook.internal.contact;

/** The contact cannot be kept as it is; nothing was changed. */
public final class InvalidContactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidContactException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with a contact. */
    public enum Reason {
        /** Neither a name nor an organisation, nor anything else by which to list it. */
        NAMELESS,
        NAME_TOO_LONG,
        ORGANISATION_TOO_LONG,
        NOTE_TOO_LONG,
        DETAIL_TOO_LONG,
        TOO_MANY_DETAILS,
        BIRTHDAY_MALFORMED
    }
}
