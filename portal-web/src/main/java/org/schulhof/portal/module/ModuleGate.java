package org.schulhof.portal.module;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.module.Bulkhead;
import org.schulhof.portal.frame.Problem;

/**
 * Stands before everything of a module: asks for access at each request, and lets only so many in at once. Whom it turns
 * away keeps the page and what was typed: to ajax the frame shows the answer inside the page, and the answer to a plain
 * form brings the fields along.
 */
public class ModuleGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ENTERED = ModuleGate.class.getName();
    private static final Pattern MODULE = Pattern.compile("/[ams]/([a-z]{2,30})(/.*)?");
    private static final String SECONDS_TO_WAIT = "5";

    @Inject
    private transient Access access;

    @Inject
    private transient CurrentPerson currentPerson;

    @Inject
    private transient Bulkhead bulkhead;

    /** Whether the request was let in to this module; a page may have navigated to one of another module. */
    static boolean hasLetIn(FacesContext faces, String module) {
        return module.equals(faces.getExternalContext().getRequestMap().get(ENTERED));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Not the request's URI: that one may still lead through /../ to somewhere else
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        Matcher matcher = MODULE.matcher(path);
        if (!matcher.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String module = matcher.group(1);
        AccessDecision decision = access.decide(currentPerson.get().id(), module);
        if (!decision.allowed()) {
            turnAway(request, response, decision);
        } else if (path.equals("/m/" + module) || path.equals("/m/" + module + "/")) {
            response.sendRedirect(request.getContextPath() + "/m/" + module + "/" + PageAddress.START);
        } else {
            enter(module, request, response, chain);
        }
    }

    private void enter(String module, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Bulkhead.Place> free = bulkhead.enter(module, Bulkhead.Door.REQUEST);
        if (free.isEmpty()) {
            PostedFields.keep(request);
            wait(request, response);
            return;
        }
        request.setAttribute(ENTERED, module);
        try (Bulkhead.Place place = free.get()) {
            chain.doFilter(request, response);
        } finally {
            PageBeans.releaseAll(request);
        }
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, AccessDecision decision)
            throws IOException, ServletException {
        request.setAttribute(Problem.CAUSE, new AccessDeniedException(decision));
        PostedFields.keep(request);
        if (isForAMoment(decision)) {
            wait(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isForAMoment(AccessDecision decision) {
        return decision.obstacles().stream().allMatch(obstacle -> obstacle.kind() == Kind.NOT_RUNNING);
    }

    private static void wait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        if (isAskedByScript(request)) {
            // A whole page that nobody sees would take more than what there was no place for
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** By {@code fetch}, to which all of today's browsers add this header. */
    private static boolean isAskedByScript(HttpServletRequest request) {
        return request.getServletPath().equals("/s") && "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
