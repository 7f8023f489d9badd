package org.schulhof.kernel.session;

/** Why a session ended. Its messages are {@code session.end.<name>}. */
public enum SessionEnd {
    /** The person signed out. */
    SIGNED_OUT,
    /** The person ended it from elsewhere. */
    ENDED_ELSEWHERE,
    /** The person chose another password (R6). */
    PASSWORD_CHANGED,
    /** Nothing was done for longer than the school allows. */
    IDLE,
    /** It lasted longer than the school allows. */
    EXPIRED,
    /** The account was locked (R10). */
    LOCKED,
    /** The person has left the school. */
    LEFT
}
