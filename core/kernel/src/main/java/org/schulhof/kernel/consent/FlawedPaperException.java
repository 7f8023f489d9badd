package org.schulhof.kernel.consent;

import java.util.EnumSet;
import java.util.Set;

/** A paper can't be recorded as it was entered. */
public final class FlawedPaperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<Flaw> flaws;

    public FlawedPaperException(Set<Flaw> flaws) {
        super("The paper can't be recorded: " + flaws);
        this.flaws = EnumSet.copyOf(flaws);
    }

    public Set<Flaw> flaws() {
        return EnumSet.copyOf(flaws);
    }

    /** What is wrong with it. Its messages are {@code paper.flaw.<name>}. */
    public enum Flaw {
        PLACE,
        DAY_MISSING,
        DAY_AHEAD,
        GUARDIAN,
        SECOND_GUARDIAN,
        NOTHING
    }
}
