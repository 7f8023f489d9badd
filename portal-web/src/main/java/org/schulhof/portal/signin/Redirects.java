package org.schulhof.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page of the portal, also when it asked by an ajax postback. */
final class Redirects {

    private static final String AJAX_REDIRECT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"j_id1\"><redirect url=\"%s\"/></partial-response>";

    private Redirects() {}

    static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String url = request.getContextPath() + path;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().printf(AJAX_REDIRECT, url);
        } else {
            response.sendRedirect(url);
        }
    }
}
