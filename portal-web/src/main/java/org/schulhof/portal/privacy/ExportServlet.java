package org.schulhof.portal.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.privacy.OwnExport;

/** Hands people the copy of their own data: {@code /my-data/<number>.zip}; for everybody else there is none (R25). */
@WebServlet("/my-data/*")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})\\.zip");

    private final transient OwnExport export;

    @Inject
    public ExportServlet(OwnExport export) {
        this.export = export;
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
            long size = export.size(number);
            try (InputStream content = export.open(number)) {
                response.setContentType("application/zip");
                response.setContentLengthLong(size);
                response.setHeader("Content-Disposition", "attachment; filename=\"schulhof.zip\"");
                response.setHeader("Cache-Control", "private, no-store");
                content.transferTo(response.getOutputStream());
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (SchoolKeyMissingException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
