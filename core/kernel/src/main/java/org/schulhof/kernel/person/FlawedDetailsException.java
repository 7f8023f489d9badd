package org.schulhof.kernel.person;

import java.util.Set;
import org.schulhof.kernel.person.PersonDetails.Flaw;

/** What was typed of a person can't be kept. Nothing changed. */
public final class FlawedDetailsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<Flaw> flaws;

    FlawedDetailsException(Set<Flaw> flaws) {
        super("Flaws: " + flaws);
        this.flaws = Set.copyOf(flaws);
    }

    public Set<Flaw> flaws() {
        return flaws;
    }
}
