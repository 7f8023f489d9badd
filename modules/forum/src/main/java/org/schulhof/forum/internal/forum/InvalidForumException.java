package org.schulhof.forum.internal.forum;

/** A forum can't be kept like this; nothing was changed. */
public final class InvalidForumException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidForumException(Reason reason) {
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
        TOO_MANY,
        /** Nobody would moderate it. */
        NO_MODERATOR,
        /** Whoever changes it would let themselves in (R15). */
        SELF_ADMISSION
    }
}
