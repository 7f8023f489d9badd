package org.schulhof.addressbook.internal.text;

/** A text is no vCard that can be kept; nothing was changed. */
public final class BrokenCardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public BrokenCardException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        /** Not written as RFC 6350 and 2426 want it. */
        MALFORMED,
        /** Neither of version 3.0 nor 4.0. */
        VERSION,
        TOO_LARGE
    }
}
