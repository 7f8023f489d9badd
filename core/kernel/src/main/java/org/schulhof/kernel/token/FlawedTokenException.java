package org.schulhof.kernel.token;

import java.util.Set;
import org.schulhof.kernel.token.TokenDraft.Flaw;

/** No such token can be made. Nothing changed. */
public final class FlawedTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<Flaw> flaws;

    FlawedTokenException(Set<Flaw> flaws) {
        super("Flaws: " + flaws);
        this.flaws = Set.copyOf(flaws);
    }

    public Set<Flaw> flaws() {
        return flaws;
    }
}
