package org.schulhof.kernel.file;

/** A limit that can't hold. Nothing was changed. */
public final class InvalidUploadLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidUploadLimitException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong. */
    public enum Reason {
        NO_SUCH_PERSON,
        NO_SUCH_GROUP,
        SIZE,
        NO_END,
        END_PASSED,
        NO_REASON
    }
}
