package org.schulhof.portal.module;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.schulhof.kernel.module.Bulkhead;
import org.schulhof.portal.module.ModuleServlets.Door;

/** Hands requests of everybody over to those servlets of modules that declare themselves open; only to look, and only so many at once. */
public class OpenServletDispatcher extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS_TO_WAIT = "5";

    @Inject
    private transient ModuleServlets servlets;

    @Inject
    private transient Bulkhead bulkhead;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String address = Objects.requireNonNullElse(request.getPathInfo(), "");
        Optional<MountedServlet> servlet = servlets.find(Door.EVERYBODY, address);
        if (servlet.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Bulkhead.Place> free = bulkhead.enter(address.split("/")[1], Bulkhead.Door.EVERYBODY);
        if (free.isEmpty()) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (Bulkhead.Place place = free.get()) {
            if (!servlet.get().serve(request, response)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }
}
