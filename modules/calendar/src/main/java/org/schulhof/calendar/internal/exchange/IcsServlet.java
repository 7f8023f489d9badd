package org.schulhof.calendar.internal.exchange;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.ServletPath;

/** Files to download: {@code /s/calendar/ics/entry/<id>.ics}, {@code /s/calendar/ics/calendar/<id>.ics}. */
@Component(service = Servlet.class)
@ServletPath("ics")
public final class IcsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(entry|calendar)/(\\d{1,18})\\.ics");

    private final transient IcalExport export;

    @Activate
    public IcsServlet(@Reference IcalExport export) {
        this.export = export;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Long.parseLong(path.group(2));
        try {
            if (path.group(1).equals("entry")) {
                byte[] text = export.entry(id);
                head(response, "termin-" + id);
                response.getOutputStream().write(text);
            } else {
                head(response, export.name(id));
                export.calendar(id, response.getOutputStream());
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType("text/calendar;charset=UTF-8");
        String encoded =
                URLEncoder.encode(name + ".ics", StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        response.setHeader("Cache-Control", "private, no-store");
    }
}
