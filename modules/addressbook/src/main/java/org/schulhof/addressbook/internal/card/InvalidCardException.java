package org.schulhof.addressbook.internal.card;

import java.util.Map;

/** Some of what was entered cannot be kept; nothing was changed. */
public final class InvalidCardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<CardField, Reason> reasons;

    InvalidCardException(Map<CardField, Reason> reasons) {
        super(reasons.toString());
        this.reasons = Map.copyOf(reasons);
    }

    public Map<CardField, Reason> reasons() {
        return reasons;
    }

    /** What is wrong with a value. */
    public enum Reason {
        TOO_LONG,
        MALFORMED
    }
}
