package org.schulhof.api.access;

import org.jspecify.annotations.Nullable;

/** The current person may not do this. The portal answers with 403 and the reasons; nothing was changed. */
public final class AccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable AccessDecision decision;

    /** A module is closed to the person. */
    public AccessDeniedException(AccessDecision decision) {
        super("Module " + decision.module() + " is closed: " + decision.obstacles());
        this.decision = decision;
    }

    /** A right is missing, or a thing belongs to somebody else. */
    public AccessDeniedException(String message) {
        super(message);
        this.decision = null;
    }

    /** The reasons, if it was a module that is closed. */
    public @Nullable AccessDecision decision() {
        return decision;
    }
}
