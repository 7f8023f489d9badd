package org.schulhof.kernel.credential;

import java.util.Set;
import org.schulhof.kernel.credential.PasswordPolicy.Flaw;

/** A chosen password does not do (R3). */
public final class WeakPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Set<Flaw> flaws;

    public WeakPasswordException(Set<Flaw> flaws) {
        super("The password has flaws: " + flaws);
        this.flaws = Set.copyOf(flaws);
    }

    public Set<Flaw> flaws() {
        return flaws;
    }
}
