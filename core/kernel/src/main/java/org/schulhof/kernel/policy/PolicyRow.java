package org.schulhof.kernel.policy;

import org.schulhof.api.policy.Policy;

/** A policy and what holds. */
public record PolicyRow(Policy policy, String value) {

    public boolean isStandard() {
        return value.equals(policy.standard());
    }
}
