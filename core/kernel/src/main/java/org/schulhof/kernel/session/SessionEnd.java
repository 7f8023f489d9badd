package org.schulhof.kernel.session;

/** Why a session ended. Its messages are {@code session.end.<name>}. */
public enum SessionEnd {
    /** The person signed out. */
    SIGNED_OUT,
    /** The person ended it from elsewhere. */
    ENDED_ELSEWHERE,
    /** The person chose another password (R6). */
    PASSWORD_CHANGED,
    /** The person was given a one-time password at the desk, or lost their second factor there (R5). */
    RECOVERED,
    /** Nothing was done for longer than the school allows. */
    IDLE,
    /** It lasted longer than the school allows. */
    EXPIRED,
    /** The account was locked (R10). */
    LOCKED,
    /** The consent to use the platform was withdrawn (R24). */
    CONSENT_WITHDRAWN,
    /** The person has left the school. */
    LEFT
}
