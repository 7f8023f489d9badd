package org.schulhof.portal.live;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.kernel.live.LiveListener;
import org.schulhof.kernel.live.LiveMessage;
import org.schulhof.kernel.live.LivePosition;
import org.schulhof.kernel.live.LiveStreams;

/** A request that is answered once there is something to say. No thread waits with it. */
final class WaitingRequest implements LiveListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger(WaitingRequest.class.getName());
    private static final long PATIENCE_MILLIS = 20_000;

    private final long sessionId;
    private final long personId;
    private final LiveStreams streams;
    private final AsyncContext context;
    private final List<LiveMessage> messages = new ArrayList<>();
    private boolean connecting = true;
    private boolean answered;

    WaitingRequest(long sessionId, long personId, LiveStreams streams, HttpServletRequest request) {
        this.sessionId = sessionId;
        this.personId = personId;
        this.streams = streams;
        this.context = request.startAsync();
    }

    void waitFrom(LivePosition position) {
        context.setTimeout(PATIENCE_MILLIS);
        context.addListener(this);
        boolean connected = streams.connect(personId, position, this);
        synchronized (this) {
            connecting = false;
            if (!connected) {
                answer(HttpServletResponse.SC_CONFLICT);
            } else if (!messages.isEmpty()) {
                answer(HttpServletResponse.SC_OK);
            }
        }
    }

    @Override
    public long sessionId() {
        return sessionId;
    }

    @Override
    public synchronized void receive(LiveMessage message) {
        messages.add(message);
        if (!connecting) {
            answer(HttpServletResponse.SC_OK);
        }
    }

    @Override
    public synchronized void end() {
        answer(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private synchronized void answer(int status) {
        if (answered) {
            return;
        }
        answered = true;
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        JsonArrayBuilder all = Json.createArrayBuilder();
        messages.forEach(message -> all.add(LiveText.of(message)));
        try {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream().write(all.build().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.FINE, "The browser has gone", e);
        }
        context.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        streams.disconnect(personId, this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        answer(HttpServletResponse.SC_OK);
    }

    @Override
    public void onError(AsyncEvent event) {
        answer(HttpServletResponse.SC_OK);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Is waited with once only
    }
}
