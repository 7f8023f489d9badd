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
import java.util.Set;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.Identity;

/** Puts each request under the person who signed in; sends those away who may not be here any more, and those who have to change their password to that page. */
public class IdentityFilter implements Filter {

    private static final String PASSWORD_PAGE = "/password.xhtml";
    private static final Set<String> OPEN_BEFORE_PASSWORD_CHANGE = Set.of(PASSWORD_PAGE, "/signin.xhtml");

    @Inject
    private Accounts accounts;

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
        Optional<PersonPrincipal> principal = isResource(request) ? Optional.empty() : principalOf(request);
        if (principal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = accounts.find(principal.get().personId());
        if (account.isEmpty() || wasOvertaken(account.get(), request)) {
            signOut(request, response);
        } else if (account.get().passwordChangeDue()) {
            OneTimeSession.begin(request);
            serveOrSendToChange(account.get(), request, response, chain);
        } else {
            serve(account.get(), request, response, chain);
        }
    }

    /** The one-time password that this session began with was changed in another one. */
    private static boolean wasOvertaken(Account account, HttpServletRequest request) {
        return !account.passwordChangeDue() && OneTimeSession.is(request);
    }

    private void serveOrSendToChange(
            Account account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OPEN_BEFORE_PASSWORD_CHANGE.contains(request.getServletPath())) {
            serve(account, request, response, chain);
        } else {
            Redirects.send(request, response, PASSWORD_PAGE);
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

    private static void signOut(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        request.logout();
        if (session != null) {
            session.invalidate();
        }
        Redirects.send(request, response, "/signin.xhtml");
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }
}
