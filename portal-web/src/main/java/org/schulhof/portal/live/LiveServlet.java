package org.schulhof.portal.live;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.live.LiveMessage;
import org.schulhof.kernel.live.LivePosition;
import org.schulhof.kernel.live.LiveStreams;

/**
 * Where no web socket gets through: {@code /live/events?from=<position>} says what came since. {@code /live/position} says
 * where to begin for a page that was away too long.
 */
@WebServlet(urlPatterns = {LiveServlet.EVENTS, "/live/position"})
public class LiveServlet extends HttpServlet {

    /** Open pages ask it once a second. */
    public static final String EVENTS = "/live/events";

    private static final long serialVersionUID = 1L;

    private final transient LiveStreams streams;
    private final transient CurrentPerson currentPerson;

    @Inject
    public LiveServlet(LiveStreams streams, CurrentPerson currentPerson) {
        this.streams = streams;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        long person = currentPerson.get().id();
        if (!request.getServletPath().equals(EVENTS)) {
            write(
                    response,
                    Json.createObjectBuilder()
                            .add("position", streams.position(person).toString())
                            .build());
            return;
        }
        Optional<LivePosition> from = LivePosition.parse(Objects.requireNonNullElse(request.getParameter("from"), ""));
        if (from.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<List<LiveMessage>> messages = streams.since(person, from.get());
        if (messages.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        messages.get().forEach(message -> all.add(LiveText.of(message)));
        write(response, all.build());
    }

    private static void write(HttpServletResponse response, JsonStructure answer) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
