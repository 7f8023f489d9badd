package org.schulhof.portal.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.schulhof.kernel.access.ConsentStandings;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.session.Visit;

/** Puts each request under the person who signed in; sends those away who may not be here any more, and those who have a {@link Duty} to the page where they do it. */
public class IdentityFilter implements Filter {

    @Inject
    private Sessions sessions;

    @Inject
    private ConsentStandings consents;

    @Inject
    private Identity identity;

    @Inject
    private SecurityContext securityContext;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (request.getAttribute(Account.class.getName()) instanceof Account known) {
            // The page of an error, for which the server has already forgotten who signed in
            serve(known, request, response, chain);
            return;
        }
        Optional<PersonPrincipal> principal =
                isResource(request) || isOfPrograms(request) ? Optional.empty() : principalOf(request);
        if (principal.isEmpty()) {
            if (isLive(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        long session = principal.get().sessionId();
        Visit visit = sessions.visit(session);
        if (visit instanceof Visit.Over over) {
            sessions.end(session, over.why());
            if (isLive(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                signOut(over, request, response);
            }
        } else if (visit instanceof Visit.Open open) {
            if (open.toBeNoted()) {
                sessions.touch(session);
            }
            ConsentStanding standing = consents.of(open.account().person().id());
            Optional<Duty> duty =
                    Duty.first(open, standing).filter(first -> !first.leavesOpen(request.getServletPath()));
            if (duty.isPresent()) {
                Redirects.send(request, response, duty.get().page());
            } else {
                serve(open.account(), request, response, chain);
            }
        }
    }

    private Optional<PersonPrincipal> principalOf(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? Optional.empty()
                : securityContext.getPrincipalsByType(PersonPrincipal.class).stream()
                        .findFirst();
    }

    private void serve(Account account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            request.setAttribute(Account.class.getName(), account);
            identity.callAs(account.person(), localeOf(account, request), () -> {
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
                .orElseGet(() -> PortalLocale.preferredBy(request));
    }

    private static void signOut(Visit.Over visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        request.logout();
        if (session != null) {
            session.invalidate();
        }
        EndedSession.leave(visit, request);
        Redirects.send(request, response, isPageView(request) ? addressOf(request) : "/signin.xhtml");
    }

    /** Such a request is sent to where it wants to go: the server leads it to the sign-in, and from there back. */
    private static boolean isPageView(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null;
    }

    private static String addressOf(HttpServletRequest request) {
        // Two slashes at the beginning would lead to another host.
        String path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceFirst("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The script of an open page. It shows nothing, so that the next page still has to say why the session is over. */
    private static boolean isLive(HttpServletRequest request) {
        return request.getServletPath().startsWith("/live/");
    }

    /** Programs show a token or an app password with each request, and what is for everybody asks nobody; a session counts for nothing there. */
    private static boolean isOfPrograms(HttpServletRequest request) {
        return request.getServletPath().equals("/o")
                || Stream.of("/api/", "/dav", "/.well-known/").anyMatch(request.getServletPath()::startsWith);
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }
}
