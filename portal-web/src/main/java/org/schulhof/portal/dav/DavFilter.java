package org.schulhof.portal.dav;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.signin.AppPasswordSignIn;
import org.schulhof.kernel.signin.Attempt;
import org.schulhof.kernel.signin.ProtocolOutcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.portal.api.Authorization;
import org.schulhof.portal.signin.PortalLocale;

/**
 * Puts each request of a phone or desktop program under the person whose app password it shows. Sessions of browsers count for
 * nothing here, and none is made.
 */
public class DavFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @Inject
    private transient AppPasswordSignIn appPasswords;

    @Inject
    private transient Identity identity;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ProtocolOutcome outcome = Authorization.of(request) instanceof Authorization.Basic basic
                ? appPasswords.verify(
                        new Attempt(basic.account(), basic.password(), Protocol.DAV, request.getRemoteAddr(), null))
                : new ProtocolOutcome.Refused();
        if (outcome instanceof ProtocolOutcome.Accepted accepted) {
            serve(accepted, request, response, chain);
        } else if (outcome instanceof ProtocolOutcome.TooEarly early) {
            response.setHeader(
                    "Retry-After", String.valueOf(Math.max(1, early.delay().toSeconds())));
            response.setStatus(TOO_MANY);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Schulhof\", charset=\"UTF-8\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            if (outcome instanceof ProtocolOutcome.Locked locked) {
                response.setContentType("text/plain; charset=utf-8");
                response.getOutputStream().write(locked.lock().reason().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void serve(
            ProtocolOutcome.Accepted accepted,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        try {
            request.setAttribute(Account.class.getName(), accepted.account());
            identity.callAs(
                    accepted.account().person(), localeOf(accepted.account(), request), accepted.mandate(), () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Locale localeOf(Account account, HttpServletRequest request) {
        return account.preferences()
                .language()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> request.getHeader("Accept-Language") == null
                        ? Locale.GERMAN
                        : PortalLocale.preferredBy(request));
    }
}
