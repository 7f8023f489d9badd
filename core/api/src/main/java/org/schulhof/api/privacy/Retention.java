package org.schulhof.api.privacy;

/** Why something outlives the person's wish to have it erased, and when it goes (R24). Every class has an end. */
public enum Retention {
    /** Logs of sign-ins and requests, until the school deletes them by age: {@code core.log-days} (R16). */
    LOG,
    /** The log of the administration, by {@code core.audit-days} (R15, R16, R17). */
    AUDIT,
    /** What the school keeps of its pupils, parents and staff by law, until {@code core.leaver-days} after the person left (R1, R2, R39). */
    SCHOOL_RECORD,
    /** Locks and denials, until they end: else one could shake them off (R10, R11). */
    MEASURE,
    /** What opens the account, for as long as the person can read the receipt there: {@code core.receipt-access-days} (R24). */
    ACCESS,
    /** Records of consents and regulations, until {@code core.leaver-days} after the person left (R20 to R23). */
    CONSENT_RECORD,
    /** Records of cases, until the time of the log of the administration is over (R17 to R19). */
    CASE_RECORD,
    /** Originals of what a moderator has changed, until nobody can appeal any more (R32). */
    ORIGINAL,
    /** Versions of a group's entries, for as long as the entry exists; their author is pseudonymised (R34). */
    VERSION,
    /** Receipts of erasures, by {@code core.receipt-days} (R24). */
    RECEIPT
}
