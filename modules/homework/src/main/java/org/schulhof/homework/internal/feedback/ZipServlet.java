package org.schulhof.homework.internal.feedback;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.ServletPath;

/** All that was handed in for a task: {@code GET /s/homework/zip/<task>.zip}. */
@Component(service = Servlet.class)
@ServletPath("zip")
public final class ZipServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern TASK = Pattern.compile("/(\\d{1,18})\\.zip");

    private final transient HandInsAsZip zip;

    @Activate
    public ZipServlet(@Reference HandInsAsZip zip) {
        this.zip = zip;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher task = TASK.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!task.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            zip.write(Long.parseLong(task.group(1)), () -> {
                response.setContentType("application/zip");
                response.setHeader("Content-Disposition", "attachment; filename=\"task-" + task.group(1) + ".zip\"");
                response.setHeader("Cache-Control", "private, no-store");
                return response.getOutputStream();
            });
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDeniedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
