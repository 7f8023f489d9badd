package org.schulhof.portal.administration;

import java.util.Arrays;
import java.util.Set;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.policy.CorePolicy;

/** A heading of the page of policies, with what stands below it. */
enum PolicySection {
    SIGN_IN(
            CorePolicy.SESSION_IDLE_MINUTES,
            CorePolicy.SESSION_HOURS,
            CorePolicy.SECOND_FACTOR_ROLES,
            CorePolicy.ONE_TIME_PASSWORD_HOURS),
    CONSENT(CorePolicy.CONSENT_GUARDIANS, CorePolicy.REGULATIONS_PAPER),
    LOGS(CorePolicy.LOG_DAYS, CorePolicy.CASE_DAYS, CorePolicy.AUDIT_DAYS),
    ERASURE(
            CorePolicy.LEAVER_DAYS,
            CorePolicy.ERASURE_DAYS,
            CorePolicy.RECEIPT_ACCESS_DAYS,
            CorePolicy.RECEIPT_DAYS,
            CorePolicy.EXPORT_DAYS),
    FILES(CorePolicy.UPLOAD_MB),
    FILTERS(CorePolicy.FILTER_SHORT_LINKS, CorePolicy.FILTER_DISGUISED_LINKS),
    /** What the modules declare. */
    MODULES;

    private final Set<CorePolicy> policies;

    PolicySection(CorePolicy... policies) {
        this.policies = Set.of(policies);
    }

    static PolicySection of(Policy policy) {
        return Arrays.stream(values())
                .filter(section -> section.policies.stream()
                        .anyMatch(own -> own.policy().name().equals(policy.name())))
                .findFirst()
                .orElse(MODULES);
    }
}
