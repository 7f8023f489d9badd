package org.schulhof.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Lets through what a page can have sent: a form of the size that forms have, and each form only once. Who presses a
 * button twice, or sends a request again, does not do it twice.
 */
public class FormGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The attribute of a refused request whose form was sent before; the page of the error tells it. */
    private static final String SENT_BEFORE = "sentBefore";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().equals(PageGate.PROGRAMS)) {
            chain.doFilter(request, response);
            return;
        }
        if (isGivenBack(request)) {
            response.sendRedirect(addressOf(request));
            return;
        }
        OptionalInt refusal = RequestShape.refusal(request);
        if (refusal.isPresent()) {
            response.setHeader("Allow", String.join(", ", RequestShape.METHODS));
            response.sendError(refusal.getAsInt());
        } else if (request.getMethod().equals("POST") && !isAjax(request)) {
            once(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /**
     * Whether it is the form that somebody sent when they were not signed in any more, and that the server gives back
     * after they did: in name only, without its body. It is of the session before; what it was sent from can be shown.
     */
    private static boolean isGivenBack(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null;
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        // Two slashes at the beginning would lead to another host.
        return request.getRequestURI().replaceFirst("^/+", "/") + (query == null ? "" : "?" + query);
    }

    /** A form that led on to another page is done with; one that was refused or shown again may be sent again. */
    private static void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        SentForms sent = SentForms.of(session);
        String form = request.getParameter(RequestShape.VIEW_STATE);
        if (!sent.begin(form)) {
            request.setAttribute(SENT_BEFORE, true);
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        boolean done = false;
        try {
            chain.doFilter(request, response);
            done = response.getStatus() == HttpServletResponse.SC_FOUND;
        } finally {
            if (!done) {
                sent.release(form);
            }
        }
    }
}
