package org.schulhof.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.policy.Policy;

/** A school that leaves all policies at their standards, until a test decides otherwise. */
public final class StandardPolicies implements Policies {

    private final Map<String, String> decided = new HashMap<>();

    /** @param value as it is stored: {@code true}, {@code 14}, {@code option} or {@code one,two} */
    public void decide(Policy policy, String value) {
        if (!policy.values().accepts(value)) {
            throw new IllegalArgumentException(policy.name() + " can't be " + value);
        }
        decided.put(policy.name(), value);
    }

    @Override
    public boolean isOn(Policy policy) {
        if (!policy.isYesNo()) {
            throw new IllegalArgumentException(policy.name() + " is not on or off");
        }
        return Boolean.parseBoolean(choice(policy));
    }

    @Override
    public int number(Policy policy) {
        if (!(policy.values() instanceof Policy.Range)) {
            throw new IllegalArgumentException(policy.name() + " is no number");
        }
        return Integer.parseInt(choice(policy));
    }

    @Override
    public String choice(Policy policy) {
        return decided.getOrDefault(policy.name(), policy.standard());
    }

    @Override
    public List<String> several(Policy policy) {
        String value = choice(policy);
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }
}
