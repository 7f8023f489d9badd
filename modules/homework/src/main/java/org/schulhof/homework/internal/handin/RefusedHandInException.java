package org.schulhof.homework.internal.handin;

/** It can't be handed in like this, or not any more; nothing was changed. */
public final class RefusedHandInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedHandInException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** Neither a text nor a file. */
        NOTHING,
        /** The deadline is over, and was met, or the school takes nothing late. */
        OVER,
        /** It has come back already. */
        RETURNED,
        /** The team is larger than the task allows, or one of them is in another or does not have the task. */
        TEAM
    }
}
