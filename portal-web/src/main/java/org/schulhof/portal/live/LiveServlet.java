package org.schulhof.portal.live;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.live.LivePosition;
import org.schulhof.kernel.live.LiveStreams;
import org.schulhof.portal.signin.CurrentSession;

/**
 * Where no web socket gets through: {@code /live/events?from=<position>} waits until something happens, at most 20 seconds.
 * {@code /live/position} says where to begin for a page that was away too long.
 */
@WebServlet(
        urlPatterns = {"/live/events", "/live/position"},
        asyncSupported = true)
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient LiveStreams streams;
    private final transient CurrentPerson currentPerson;
    private final transient CurrentSession currentSession;

    @Inject
    public LiveServlet(LiveStreams streams, CurrentPerson currentPerson, CurrentSession currentSession) {
        this.streams = streams;
        this.currentPerson = currentPerson;
        this.currentSession = currentSession;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        long person = currentPerson.get().id();
        if (request.getServletPath().endsWith("/position")) {
            JsonObject answer = Json.createObjectBuilder()
                    .add("position", streams.position(person).toString())
                    .build();
            response.setContentType("application/json");
            response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        Optional<LivePosition> from = LivePosition.parse(Objects.requireNonNullElse(request.getParameter("from"), ""));
        if (from.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        new WaitingRequest(currentSession.id().orElseThrow(), person, streams, request).waitFrom(from.get());
    }
}
