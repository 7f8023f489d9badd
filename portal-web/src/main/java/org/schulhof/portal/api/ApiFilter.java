package org.schulhof.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.signin.AppPasswordSignIn;
import org.schulhof.kernel.signin.Attempt;
import org.schulhof.kernel.signin.ProtocolOutcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.kernel.signin.TokenSignIn;
import org.schulhof.portal.signin.PortalLocale;

/**
 * Puts each request of a program under the person who made its token or app password, with the rights that go with that.
 * Sessions of browsers count for nothing here, so that no page of somebody else's can make a browser ask.
 */
public class ApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long LONGEST_BODY = 1_000_000;
    private static final long LONGEST_IMPORT = 30_000_000;
    private static final String IMPORTS = ApiApplication.PATH + "/imports";
    private static final String OWN_DATA = ApiApplication.PATH + "/me";

    @Inject
    private transient TokenSignIn tokens;

    @Inject
    private transient AppPasswordSignIn appPasswords;

    @Inject
    private transient Identity identity;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authorization authorization = Authorization.of(request);
        ProtocolOutcome outcome = verify(authorization, request);
        if (outcome instanceof ProtocolOutcome.Accepted accepted) {
            long most = request.getRequestURI().startsWith(IMPORTS) ? LONGEST_IMPORT : LONGEST_BODY;
            if (request.getContentLengthLong() > most) {
                ApiProblem.of(Status.CONTENT_TOO_LARGE, "content-too-large", tooLarge(most))
                        .write(response);
            } else {
                serve(accepted, authorization.credential(), new LimitedBody(request, most), response, chain);
            }
            LimitedBody.passOver(request, LONGEST_IMPORT);
        } else if (outcome instanceof ProtocolOutcome.TooEarly early) {
            response.setHeader(
                    "Retry-After", String.valueOf(Math.max(1, early.delay().toSeconds())));
            ApiProblem.of(Status.TOO_MANY_REQUESTS, "too-many-attempts", "Too many wrong attempts")
                    .write(response);
        } else if (outcome instanceof ProtocolOutcome.Locked locked) {
            String until = locked.lock().endsAt().map(end -> " until " + end).orElse("");
            ApiProblem.of(
                            Status.FORBIDDEN,
                            "account-locked",
                            "The account is locked" + until + ": "
                                    + locked.lock().reason())
                    .write(response);
        } else {
            challenge(authorization, request, response);
        }
    }

    private ProtocolOutcome verify(Authorization authorization, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (authorization instanceof Authorization.Bearer bearer) {
            return tokens.verify(bearer.token(), address);
        }
        if (authorization instanceof Authorization.Basic basic) {
            return appPasswords.verify(new Attempt(basic.account(), basic.password(), Protocol.API, address, null));
        }
        return new ProtocolOutcome.Refused();
    }

    private void serve(
            ProtocolOutcome.Accepted accepted,
            Credential credential,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        try {
            request.setAttribute(Account.class.getName(), accepted.account());
            request.setAttribute(Credential.class.getName(), credential);
            identity.callAs(accepted.account().person(), localeOf(request), accepted.mandate(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** RFC 6750: who has shown nothing is not told that it was wrong. */
    private static void challenge(Authorization authorization, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean wrong = !(authorization instanceof Authorization.Missing);
        if (request.getRequestURI().equals(request.getContextPath() + OWN_DATA)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Schulhof\", charset=\"UTF-8\"");
        } else {
            response.setHeader(
                    "WWW-Authenticate", "Bearer realm=\"Schulhof\"" + (wrong ? ", error=\"invalid_token\"" : ""));
        }
        ApiProblem.of(
                        Status.UNAUTHORIZED,
                        wrong ? "credential-refused" : "credential-missing",
                        wrong ? "The token or app password does not open this account" : "Show a token or app password")
                .write(response);
    }

    private static String tooLarge(long most) {
        return "No more than " + most + " bytes are taken";
    }

    private static Locale localeOf(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : PortalLocale.preferredBy(request);
    }
}
