package org.schulhof.portal.module;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.portal.api.ApiProblem;
import org.schulhof.portal.module.ModuleServlets.Door;

/**
 * Hands requests over to the servlets of modules. The gate has let them in before. What the school's filters refuse there is
 * answered as the administration's interface answers flawed input.
 */
public class ModuleServletDispatcher extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ModuleServlets servlets;

    @Inject
    private transient TextFilter filter;

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
        Optional<MountedServlet> servlet =
                servlets.find(Door.THOSE_WITH_ACCESS, Objects.requireNonNullElse(request.getPathInfo(), ""));
        try {
            if (servlet.isEmpty() || !servlet.get().serve(request, response)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RefusedTextException e) {
            refuse(response, e);
        } catch (ServletException e) {
            if (e.getRootCause() instanceof RefusedTextException refusal) {
                refuse(response, refusal);
            } else {
                throw e;
            }
        }
    }

    private void refuse(HttpServletResponse response, RefusedTextException refusal) throws IOException {
        response.resetBuffer();
        ApiProblem.ofRefusal(refusal, filter).write(response);
    }
}
