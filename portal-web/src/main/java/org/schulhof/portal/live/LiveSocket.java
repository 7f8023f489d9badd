package org.schulhof.portal.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.live.LiveListener;
import org.schulhof.kernel.live.LiveMessage;
import org.schulhof.kernel.live.LivePosition;
import org.schulhof.kernel.live.LiveStreams;
import org.schulhof.portal.signin.PersonPrincipal;

/**
 * The web socket of a browser session, one for all its pages. Says what happens and hears nothing but signs of life, so that
 * nothing is done that did not pass the filters of a request. A browser that does not take what it is told, or talks too much,
 * loses the connection (ADR 32); its page connects anew and asks for what it has missed.
 */
@ServerEndpoint("/live/socket/{position}")
public class LiveSocket implements LiveListener {

    /** The position is not known any more: the page asks for another. */
    private static final CloseCode STALE = CloseCodes.getCloseCode(4409);

    /** The session is over. */
    private static final CloseCode OVER = CloseCodes.getCloseCode(4401);

    /** The browser did not take what it was told, or gave no sign of life. */
    static final CloseCode BEHIND = CloseCodes.getCloseCode(4408);

    /** The browser said more than signs of life. */
    static final CloseCode TALKATIVE = CloseCodes.getCloseCode(4429);

    private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());

    private static final int LONGEST_SIGN_OF_LIFE = 16;

    private final Backlog backlog = new Backlog(System::nanoTime);
    private @Nullable Session socket;
    private @Nullable PersonPrincipal person;
    private @Nullable LiveStreams streams;

    @OnOpen
    public void open(Session opened, @PathParam("position") String position) {
        socket = opened;
        opened.setMaxTextMessageBufferSize(LONGEST_SIGN_OF_LIFE);
        opened.setMaxBinaryMessageBufferSize(LONGEST_SIGN_OF_LIFE);
        // The server's own timer is set anew for each message, which costs more than the message
        opened.setMaxIdleTimeout(0);
        boolean connected = opened.getUserPrincipal() instanceof PersonPrincipal principal
                && LivePosition.parse(position)
                        .filter(from -> connect(principal, from))
                        .isPresent();
        if (!connected) {
            drop(STALE);
        }
    }

    /** The server makes endpoints by itself, without injection, and only here is what finds beans. */
    private boolean connect(PersonPrincipal principal, LivePosition from) {
        LiveStreams all = CDI.current().select(LiveStreams.class).get();
        person = principal;
        streams = all;
        return all.connect(principal.personId(), from, this);
    }

    /** A sign of life, which is answered so that the browser knows too. */
    @OnMessage
    public void hear(String sign) {
        if (backlog.hear()) {
            send("{}");
        } else {
            drop(TALKATIVE);
        }
    }

    @OnClose
    public void closed() {
        if (person != null && streams != null) {
            streams.disconnect(person.personId(), this);
        }
    }

    /** What a browser does wrong is no fault of the portal. */
    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.FINE, "A live connection broke", failure);
    }

    @Override
    public long sessionId() {
        return person == null ? 0 : person.sessionId();
    }

    @Override
    public void receive(LiveMessage message) {
        send(LiveText.of(message).build().toString());
    }

    private void send(String text) {
        Session to = socket;
        if (to == null || !to.isOpen()) {
            return;
        }
        if (backlog.add(text.length())) {
            // Not with a handler: the server would let another thread take the place of the one that says this
            backlog.sending(to.getAsyncRemote().sendText(text));
        } else {
            drop(BEHIND);
        }
    }

    @Override
    public void end() {
        drop(OVER);
    }

    @Override
    public boolean isAlive() {
        return backlog.isAlive();
    }

    @Override
    public void giveUp() {
        drop(BEHIND);
    }

    private void drop(CloseCode code) {
        closed();
        try {
            if (socket != null && socket.isOpen()) {
                socket.close(new CloseReason(code, null));
            }
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.FINE, "The browser has gone, which is what was wanted", e);
        }
    }
}
