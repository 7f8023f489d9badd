package org.schulhof.portal.log;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.schulhof.kernel.log.RequestEntry;
import org.schulhof.kernel.log.RequestLog;
import org.schulhof.kernel.person.Account;

/** Notes down what was asked for by whom, except the portal's own styles, scripts and icons. */
public class RequestLogFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestLog log;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LoggedPath path = LoggedPath.of(request);
        if (!path.isWorthNoting()) {
            chain.doFilter(request, response);
            return;
        }
        Visit visit = new Visit(path, clock.instant(), System.nanoTime());
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            visit.note(request, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** A request from when it came. */
    private final class Visit {

        private static final int LONGEST_METHOD = 10;

        private final LoggedPath path;
        private final Instant at;
        private final long begin;

        Visit(LoggedPath path, Instant at, long begin) {
            this.path = path;
            this.at = at;
            this.begin = begin;
        }

        void note(HttpServletRequest request, int status) {
            String method = request.getMethod();
            Long person = request.getAttribute(Account.class.getName()) instanceof Account account
                    ? account.person().id()
                    : null;
            log.note(new RequestEntry(
                    at,
                    method.length() > LONGEST_METHOD ? method.substring(0, LONGEST_METHOD) : method,
                    path.text(),
                    status,
                    (int) Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                    person,
                    request.getRemoteAddr()));
        }
    }
}
