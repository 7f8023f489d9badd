package org.schulhof.kernel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.consent.ConsentRules;

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
    ONE_TIME_PASSWORD_HOURS(Policy.number("core.one-time-password-hours", 24, 1, 168, "R5")),
    CONSENT_GUARDIANS(ConsentRules.GUARDIANS),
    REGULATIONS_PAPER(ConsentRules.PAPER),
    LOG_DAYS(Policy.number("core.log-days", 30, 7, 365, "R16")),
    CASE_DAYS(Policy.number("core.case-days", 14, 1, 90, "R17", "R18")),
    /** Longer: it tells who has looked into what, and that is kept for three years. */
    AUDIT_DAYS(Policy.number("core.audit-days", 1095, 365, 3650, "R16")),
    LEAVER_DAYS(Policy.number("core.leaver-days", 180, 7, 3650, "R24")),
    ERASURE_DAYS(Policy.number("core.erasure-days", 0, 0, 90, "R24")),
    /** Without its password nobody could read the receipt in their account. */
    RECEIPT_ACCESS_DAYS(Policy.number("core.receipt-access-days", 14, 1, 90, "R24")),
    RECEIPT_DAYS(Policy.number("core.receipt-days", 1095, 365, 3650, "R24")),
    EXPORT_DAYS(Policy.number("core.export-days", 7, 1, 30, "R25")),
    /** Of one file; a page takes no more than 100 MB at once. */
    UPLOAD_MB(Policy.number("core.upload-mb", 20, 1, 100, "R37")),
    /** Nobody sees where they lead, so no list can tell. */
    FILTER_SHORT_LINKS(Policy.yesNo("core.filter-short-links", true, "R38")),
    FILTER_DISGUISED_LINKS(Policy.yesNo("core.filter-disguised-links", true, "R38"));

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
