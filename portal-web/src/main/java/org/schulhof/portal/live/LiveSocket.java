package org.schulhof.portal.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.live.LiveListener;
import org.schulhof.kernel.live.LiveMessage;
import org.schulhof.kernel.live.LivePosition;
import org.schulhof.kernel.live.LiveStreams;
import org.schulhof.portal.signin.PersonPrincipal;

/**
 * The web socket of a browser session, one for all its pages. Says what happens and hears nothing but signs of life, so that
 * nothing is done that did not pass the filters of a request.
 */
@ServerEndpoint("/live/socket/{position}")
public class LiveSocket implements LiveListener {

    /** The session is over. */
    private static final CloseCode OVER = CloseCodes.getCloseCode(4401);

    private static final int LONGEST_SIGN_OF_LIFE = 16;

    /** The browser's script gives one each 25 seconds. */
    private static final long PATIENCE_MILLIS = 60_000;

    /** What the gate let in a moment ago and is known no more ends by itself, since it must not be closed while it opens. */
    private static final long LATE_MILLIS = 100;

    private @Nullable Session socket;
    private @Nullable PersonPrincipal person;

    @OnOpen
    public void open(Session opened, @PathParam("position") String position) {
        socket = opened;
        opened.setMaxTextMessageBufferSize(LONGEST_SIGN_OF_LIFE);
        opened.setMaxIdleTimeout(LATE_MILLIS);
        if (opened.getUserPrincipal() instanceof PersonPrincipal principal) {
            person = principal;
            LivePosition.parse(position)
                    .filter(from -> streams().connect(principal.personId(), from, this))
                    .ifPresent(connected -> opened.setMaxIdleTimeout(PATIENCE_MILLIS));
        }
    }

    /** A sign of life, which is answered so that the browser knows too. */
    @OnMessage
    public void hear(String sign) {
        if (socket != null) {
            socket.getAsyncRemote().sendText("{}");
        }
    }

    @OnClose
    public void closed() {
        if (person != null) {
            streams().disconnect(person.personId(), this);
        }
    }

    @Override
    public long sessionId() {
        return person == null ? 0 : person.sessionId();
    }

    @Override
    public void receive(LiveMessage message) {
        if (socket != null && socket.isOpen()) {
            socket.getAsyncRemote().sendText(LiveText.of(message).build().toString());
        }
    }

    @Override
    public void end() {
        try {
            if (socket != null) {
                socket.close(new CloseReason(OVER, null));
            }
        } catch (IOException e) {
            // The browser has gone: that is what was wanted
            closed();
        }
    }

    /** The server makes endpoints by itself, without injection. */
    private static LiveStreams streams() {
        return CDI.current().select(LiveStreams.class).get();
    }
}
