package org.schulhof.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.session.SessionEnd;
import org.schulhof.kernel.session.Visit;

/**
 * Why somebody is not signed in any more; told on the page to sign in, until somebody does.
 *
 * @param reason why the account was locked, null if it was not
 * @param until when the lock lifts by itself, null if it does not
 */
public record EndedSession(
        SessionEnd why, @Nullable String reason, @Nullable Instant until) implements Serializable {

    private static final String ATTRIBUTE = EndedSession.class.getName();

    /** To be called when nobody is signed in any more. */
    static void leave(Visit.Over visit, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new EndedSession(
                                visit.why(),
                                visit.lock().map(AccountLock::reason).orElse(null),
                                visit.lock().flatMap(AccountLock::endsAt).orElse(null)));
    }

    static Optional<EndedSession> tell(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((EndedSession) session.getAttribute(ATTRIBUTE));
    }
}
