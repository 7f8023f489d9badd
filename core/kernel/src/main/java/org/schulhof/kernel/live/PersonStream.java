package org.schulhof.kernel.live;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What one person is told, in its order, and by which connections. Keeps the latest for pages that are just changing. A
 * connection says that it has gone from within the server's locks, so that takes none of ours.
 */
final class PersonStream {

    private static final Logger LOG = Logger.getLogger(PersonStream.class.getName());

    private static final int KEPT = 200;

    /** A browser needs one, or over plain HTTP one a page; whoever opens more is no browser. */
    static final int MOST_CONNECTIONS = 50;

    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String key = newKey();
    private final Deque<LiveMessage> latest = new ArrayDeque<>();
    private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
    private long last;
    private volatile Instant usedAt;

    PersonStream(Instant now) {
        usedAt = now;
    }

    private static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    synchronized LivePosition position(Instant now) {
        usedAt = now;
        return new LivePosition(key, last);
    }

    synchronized void tell(String kind, String content) {
        LiveMessage message = new LiveMessage(++last, kind, content);
        latest.addLast(message);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
        listeners.forEach(listener -> attempt(listener, () -> listener.receive(message)));
    }

    /** @return false if the position is none of this stream's, or there is no room for one more */
    synchronized boolean connect(LivePosition position, LiveListener listener, Instant now) {
        if (!isOf(position) || !hasRoom()) {
            return false;
        }
        since(position, now).forEach(listener::receive);
        listeners.add(listener);
        return true;
    }

    boolean isOf(LivePosition position) {
        return position.key().equals(key);
    }

    boolean hasRoom() {
        return listeners.size() < MOST_CONNECTIONS;
    }

    /** What came after the position, which has to be of this stream. */
    synchronized List<LiveMessage> since(LivePosition position, Instant now) {
        usedAt = now;
        if (position.number() < last - latest.size()) {
            return List.of(LiveMessage.missedUpTo(last));
        }
        return latest.stream()
                .filter(message -> message.number() > position.number())
                .toList();
    }

    void disconnect(LiveListener listener, Instant now) {
        usedAt = now;
        listeners.remove(listener);
    }

    Set<LiveListener> listeners() {
        return Set.copyOf(listeners);
    }

    /** Ends those that are part of these sessions. */
    void end(Set<Long> sessions) {
        for (LiveListener listener : listeners) {
            if (sessions.contains(listener.sessionId())) {
                listeners.remove(listener);
                attempt(listener, listener::end);
            }
        }
    }

    /** Gives up those whose browser has gone without a word. */
    void giveUpTheSilent() {
        for (LiveListener listener : listeners) {
            if (!listener.isAlive()) {
                listeners.remove(listener);
                attempt(listener, listener::giveUp);
            }
        }
    }

    boolean isUnused(Instant now, Duration patience) {
        return listeners.isEmpty() && usedAt.plus(patience).isBefore(now);
    }

    /** One connection that is broken must not keep the others from what is theirs. */
    private void attempt(LiveListener listener, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            listeners.remove(listener);
            LOG.log(Level.WARNING, "A live connection broke and is forgotten", e);
        }
    }
}
