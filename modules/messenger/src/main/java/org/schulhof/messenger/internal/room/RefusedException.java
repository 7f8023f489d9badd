package org.schulhof.messenger.internal.room;

/** Somebody may not do that here, or not now. Nothing was changed. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. Its message is {@code refused.<name>}. */
    public enum Reason {
        /** Nobody writes in the room any more. */
        CLOSED,
        /** The other one is not there any more. */
        ALONE,
        /** Only the owners of the group write here. */
        ANNOUNCEMENT,
        /** The school does not let pupils write to this person. */
        NOT_ALLOWED,
        /** The other one does not have the messenger. */
        UNREACHABLE,
        /** Too many messages within some seconds. */
        TOO_FAST,
        /** Too many new chats within an hour. */
        TOO_MANY_CHATS,
        EMPTY,
        TOO_LONG,
        /** A message that somebody else wrote. */
        NOT_YOURS,
        /** Deleted meanwhile. */
        GONE,
        /** Only the owners of the group do that. */
        OWNERS_ONLY
    }
}
