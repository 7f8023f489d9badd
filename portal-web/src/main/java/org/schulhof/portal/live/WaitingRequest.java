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
        boolean heard;
        synchronized (this) {
            connecting = false;
            heard = !messages.isEmpty();
        }
        if (!connected) {
            answer(HttpServletResponse.SC_CONFLICT);
        } else if (heard) {
            answer(HttpServletResponse.SC_OK);
        }
    }

    @Override
    public long sessionId() {
        return sessionId;
    }

    @Override
    public void receive(LiveMessage message) {
        synchronized (this) {
            messages.add(message);
            if (connecting) {
                return;
            }
        }
        answer(HttpServletResponse.SC_OK);
    }

    @Override
    public void end() {
        answer(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** The server itself ends one that waits for too long. */
    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void giveUp() {
        answer(HttpServletResponse.SC_OK);
    }

    /** Outside of our lock: the server has one of its own, within which it tells of the end of the patience. */
    private void answer(int status) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        synchronized (this) {
            if (answered) {
                return;
            }
            answered = true;
            messages.forEach(message -> all.add(LiveText.of(message)));
        }
        try {
            write(status, all.build().toString());
            context.complete();
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The server has given the request up", e);
        }
    }

    private void write(int status, String content) {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        try {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.FINE, "The browser has gone", e);
        }
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
