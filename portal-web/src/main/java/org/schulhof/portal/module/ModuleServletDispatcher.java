package org.schulhof.portal.module;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Hands requests over to the servlets of modules. The gate has let them in before. */
public class ModuleServletDispatcher extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ModuleServlets servlets;

    @Override
    public void init() {
        servlets.open(getServletContext());
    }

    @Override
    public void destroy() {
        servlets.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<MountedServlet> servlet = servlets.find(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (servlet.isEmpty() || !servlet.get().serve(request, response)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
