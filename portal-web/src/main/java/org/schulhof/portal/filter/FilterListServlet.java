package org.schulhof.portal.filter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.kernel.filter.FilterAdministration;

/** Hands the administration a list as a file: {@code /filter-list/<number>.txt}, one entry a line, as it can be imported again. */
@WebServlet("/filter-list/*")
public class FilterListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})\\.txt");

    private final transient FilterAdministration filters;

    @Inject
    public FilterListServlet(FilterAdministration filters) {
        this.filters = filters;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher one = ONE.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!one.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long number = Long.parseLong(one.group(1));
        try {
            filters.get(number);
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"filter-" + number + ".txt\"");
            response.setHeader("Cache-Control", "private, no-store");
            filters.export(number, response.getWriter());
        } catch (AccessDeniedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
