package org.schulhof.kernel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.setting.Settings;

/** The policies as the school has set them. */
@ApplicationScoped
@ModuleService
public class SchoolPolicies implements Policies {

    private static final String SETTING = "policy.";

    private final Settings settings;

    @Inject
    public SchoolPolicies(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isOn(Policy policy) {
        if (!policy.isYesNo()) {
            throw new IllegalArgumentException(policy.name() + " is not on or off");
        }
        return Boolean.parseBoolean(value(policy));
    }

    @Override
    public int number(Policy policy) {
        if (!(policy.values() instanceof Policy.Range)) {
            throw new IllegalArgumentException(policy.name() + " is no number");
        }
        return Integer.parseInt(value(policy));
    }

    @Override
    public String choice(Policy policy) {
        return value(policy);
    }

    @Override
    public List<String> several(Policy policy) {
        String value = value(policy);
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    /** What was set, or the standard: also when a newer version of a module does not accept any more what was set. */
    String value(Policy policy) {
        return settings.find(SETTING + policy.name())
                .filter(policy.values()::accepts)
                .orElse(policy.standard());
    }

    void set(Policy policy, String value) {
        settings.change(SETTING + policy.name(), value);
    }
}
