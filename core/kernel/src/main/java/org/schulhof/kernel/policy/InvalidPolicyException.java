package org.schulhof.kernel.policy;

import org.schulhof.api.policy.Policy;

/** A policy does not accept this value. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Policy policy;

    public InvalidPolicyException(Policy policy) {
        super(policy.name() + " accepts " + policy.values() + " only");
        this.policy = policy;
    }

    public Policy policy() {
        return policy;
    }
}
