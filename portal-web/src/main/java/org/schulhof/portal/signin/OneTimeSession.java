package org.schulhof.portal.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A session that began with a one-time password (R5). It becomes an ordinary one only by the change of the password in it:
 * whoever else signed in with the same letter is sent away then.
 */
public final class OneTimeSession {

    private static final String ATTRIBUTE = OneTimeSession.class.getName();

    private OneTimeSession() {}

    static void begin(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, true);
    }

    static boolean is(HttpServletRequest request) {
        return request.getSession().getAttribute(ATTRIBUTE) != null;
    }

    /** The person of this session has chosen a password. */
    public static void becomeOrdinary(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
