package org.schulhof.forum.internal.topic;

/** A topic or post can't be kept like this, or not any more; nothing was changed. */
public final class InvalidPostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public InvalidPostException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong. */
    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        TEXT_MISSING,
        /** The topic was closed meanwhile. */
        CLOSED,
        /** Somebody else has changed the same meanwhile. */
        CHANGED_MEANWHILE,
        /** A moderator has changed or deleted it: its author appeals instead of changing it back. */
        MODERATED,
        /** The school does not let moderators change what others wrote (R32). */
        NO_EDITING,
        /** The reason has more than 500 characters. */
        REASON_TOO_LONG,
        /** A moderator who changes what somebody else wrote says why. */
        REASON_MISSING
    }
}
