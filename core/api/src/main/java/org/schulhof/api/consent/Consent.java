package org.schulhof.api.consent;

/** What a person, or before 18 their guardians, can consent to, each by itself and to be withdrawn at any time (R24). */
public enum Consent {
    /** To use the platform and to store the data; without it the account stays closed (R21). Every module needs it. */
    PLATFORM,
    /** That logs and content are evaluated in a justified case (R22). */
    EVALUATION,
    /** To one's image in video conferences (R23). */
    IMAGE,
    /** To one's voice in video conferences (R23). */
    SOUND
}
