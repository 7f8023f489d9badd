package org.schulhof.portal.module;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.portal.api.ApiProblem;
import org.schulhof.portal.module.ModuleServlets.Door;

/**
 * Hands requests over to the servlets of modules. The gate has let them in before. What the school's filters refuse there is
 * answered as the administration's interface answers flawed input; what is missing or forbidden, as a page would.
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
        } catch (ServletException e) {
            if (!(e.getRootCause() instanceof RuntimeException cause) || !isAnswered(cause, response)) {
                throw e;
            }
        } catch (RuntimeException e) {
            if (!isAnswered(e, response)) {
                throw e;
            }
        }
    }

    /** What the core's vocabulary has a word for is no fault of the module. */
    boolean isAnswered(RuntimeException failure, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return false;
        }
        if (failure instanceof RefusedTextException refusal) {
            response.resetBuffer();
            ApiProblem.ofRefusal(refusal, filter).write(response);
        } else if (failure instanceof AccessDeniedException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (failure instanceof NotFoundException) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            return false;
        }
        return true;
    }
}
