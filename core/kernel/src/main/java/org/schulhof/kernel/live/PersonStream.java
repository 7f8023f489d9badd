package org.schulhof.kernel.live;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one person is told, in its order, and by which connections. Keeps the latest for pages that are just changing. */
final class PersonStream {

    private static final int KEPT = 200;
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String key = newKey();
    private final Deque<LiveMessage> latest = new ArrayDeque<>();
    private final Set<LiveListener> listeners = new LinkedHashSet<>();
    private long last;
    private Instant usedAt;

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
        List.copyOf(listeners).forEach(listener -> listener.receive(message));
    }

    /** @return false if the position is none of this stream's */
    synchronized boolean connect(LivePosition position, LiveListener listener, Instant now) {
        if (!position.key().equals(key)) {
            return false;
        }
        usedAt = now;
        if (position.number() < last - latest.size()) {
            listener.receive(LiveMessage.missedUpTo(last));
        } else {
            latest.stream()
                    .filter(message -> message.number() > position.number())
                    .forEach(listener::receive);
        }
        listeners.add(listener);
        return true;
    }

    synchronized void disconnect(LiveListener listener, Instant now) {
        usedAt = now;
        listeners.remove(listener);
    }

    synchronized List<LiveListener> listeners() {
        return List.copyOf(listeners);
    }

    synchronized boolean isUnused(Instant now, Duration patience) {
        return listeners.isEmpty() && usedAt.plus(patience).isBefore(now);
    }
}
