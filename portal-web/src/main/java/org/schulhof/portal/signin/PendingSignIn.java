package org.schulhof.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody has given the right password and is about to enter the code of their second factor. Kept in the session, opens nothing. */
record PendingSignIn(String account, Instant until) implements Serializable {

    private static final String ATTRIBUTE = PendingSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static void begin(String account, Instant now, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new PendingSignIn(account, now.plus(PATIENCE)));
    }

    /** Empty if there is none, or it took too long. */
    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((PendingSignIn) session.getAttribute(ATTRIBUTE))
                        .filter(pending -> now.isBefore(pending.until));
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
