package org.schulhof.messenger.internal.privacy;

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
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.ServletPath;

/** Hands out a chat as a file: {@code /s/messenger/export/<room>.html}. */
@Component(service = Servlet.class)
@ServletPath("export")
public final class ChatExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ROOM = Pattern.compile("/(\\d{1,18})\\.html");

    private final transient ChatExport export;

    @Activate
    public ChatExportServlet(@Reference ChatExport export) {
        this.export = export;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher room = ROOM.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!room.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            export.write(Long.parseLong(room.group(1)), () -> {
                response.setContentType("text/html;charset=UTF-8");
                response.setHeader("Content-Disposition", "attachment; filename=\"chat-" + room.group(1) + ".html\"");
                response.setHeader("Cache-Control", "private, no-store");
                return response.getOutputStream();
            });
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
