package org.schulhof.homework.internal.handin;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.ServletPath;
import org.schulhof.api.text.TextTooLongException;

/** Keeps what a pupil is typing: {@code POST /s/homework/draft/<task>} with the text. Sent by the module's script. */
@Component(service = Servlet.class)
@ServletPath("draft")
public final class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A page of another site cannot send it without asking, and the portal does not answer such questions. */
    private static final String OWN_PAGE = "X-Schulhof-Homework";

    private static final Pattern TASK = Pattern.compile("/(\\d{1,18})");
    private static final int MOST_BYTES = 2_000_000;

    private final transient HandIns handIns;

    @Activate
    public DraftServlet(@Reference HandIns handIns) {
        this.handIns = handIns;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher task = TASK.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (request.getHeader(OWN_PAGE) == null || !task.matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try (InputStream body = request.getInputStream()) {
            byte[] text = body.readNBytes(MOST_BYTES + 1);
            if (text.length > MOST_BYTES) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            handIns.keep(Long.parseLong(task.group(1)), new String(text, StandardCharsets.UTF_8));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (TextTooLongException e) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDeniedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
