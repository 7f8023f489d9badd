package org.schulhof.kernel.inspection;

import java.util.Set;

/** A case can't be opened or changed like this; nothing was changed. */
public final class FlawedCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Set<Flaw> flaws;

    public FlawedCaseException(Set<Flaw> flaws) {
        super("The case is flawed: " + flaws);
        this.flaws = Set.copyOf(flaws);
    }

    public Set<Flaw> flaws() {
        return flaws;
    }

    /** What is wrong. Its messages are {@code caseFlaw.<name>}. */
    public enum Flaw {
        NO_REASON,
        REASON_TOO_LONG,
        NOBODY_CONCERNED,
        TOO_MANY_CONCERNED,
        /** Somebody concerned has not consented to an evaluation (R22); the log of the administration needs no consent. */
        NO_CONSENT,
        NO_SOURCE,
        SPAN_EMPTY,
        END_PAST,
        END_TOO_LATE,
        TOO_FEW_APPOINTED,
        /** Not at work here, the head, or concerned themselves. */
        UNSUITABLE_APPOINTED,
        ALREADY_APPOINTED
    }
}
