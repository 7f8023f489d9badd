package org.schulhof.portal.dav;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads whoever knows the school's address alone to where calendars and address books are (RFC 6764, 5). */
@WebServlet(urlPatterns = {"/.well-known/caldav", "/.well-known/carddav"})
public class DiscoveryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + DavAddress.ROOT + "/");
    }
}
