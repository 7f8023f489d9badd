package org.schulhof.kernel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;

/** What schools decide about the core. */
public enum CorePolicy {
    SESSION_IDLE_MINUTES(Policy.number("core.session-idle-minutes", 60, 5, 480)),
    SESSION_HOURS(Policy.number("core.session-hours", 12, 1, 72)),
    SECOND_FACTOR_ROLES(Policy.several(
            "core.second-factor-roles",
            "",
            Arrays.stream(Role.values())
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .toList())),
    LOG_DAYS(Policy.number("core.log-days", 30, 7, 365, "R16")),
    /** Longer: it tells who has looked into what, and that is kept for three years. */
    AUDIT_DAYS(Policy.number("core.audit-days", 1095, 365, 3650, "R16"));

    private final Policy policy;

    CorePolicy(Policy policy) {
        this.policy = policy;
    }

    public Policy policy() {
        return policy;
    }

    static List<Policy> all() {
        return Arrays.stream(values()).map(CorePolicy::policy).toList();
    }
}
