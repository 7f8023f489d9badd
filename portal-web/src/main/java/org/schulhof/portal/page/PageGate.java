package org.schulhof.portal.page;

import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.portal.page.PortalPage.Audience;

/** Stands before every page of the core: lets in whom {@link PortalPages} lets in, before anything of the page is made. */
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String MODULES = "/m/";
    /** Where somebody's file may be called like a page. */
    static final String PROGRAMS = "/dav";

    private static final String RESOURCES = ResourceHandler.RESOURCE_IDENTIFIER + "/";

    @Inject
    private transient Access access;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.startsWith(MODULES) || path.startsWith(RESOURCES) || path.equals(PROGRAMS)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PortalPage> page = PortalPages.find(path);
        if (page.filter(asked -> asked.audience() != Audience.NOBODY).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page.get().isOpenTo(request.getUserPrincipal() != null, access::has)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
