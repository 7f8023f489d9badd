package org.schulhof.kernel.policy;

import org.schulhof.api.access.NotFoundException;

/** Nobody declares such a policy. */
public final class UnknownPolicyException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownPolicyException(String name) {
        super("policy " + name);
    }
}
