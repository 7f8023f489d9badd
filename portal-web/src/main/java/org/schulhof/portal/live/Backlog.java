package org.schulhof.portal.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * How far a browser is behind with what it is told, and how much it talks itself. The server keeps what could not be sent yet,
 * ten megabytes for each connection and more; these are the bounds. What a browser has read shows by its signs of life only.
 */
final class Backlog {

    /** Told since the last sign of life, in characters: thousands of hints, where a busy minute has some hundred. */
    static final int MOST_UNANSWERED = 1 << 20;

    /** Messages that the server could not yet send. */
    static final int MOST_UNSENT = 100;

    /** Signs of life within {@link #SPAN}; the script gives one or two. */
    static final int MOST_SIGNS = 10;

    static final Duration SPAN = Duration.ofSeconds(30);

    /** The script gives a sign each 25 seconds, and behind other pages a bit more than once a minute. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(150);

    private final LongSupplier nanos;
    private long heardAt;
    private long spanBegan;
    private int signs;
    private final Deque<Future<?>> unsent = new ArrayDeque<>();
    private long unanswered;

    /** @param nanos a clock such as {@link System#nanoTime} */
    Backlog(LongSupplier nanos) {
        this.nanos = nanos;
        heardAt = nanos.getAsLong();
        spanBegan = heardAt;
    }

    /** One more is to be sent. @return false if the browser is too far behind for it */
    synchronized boolean add(int characters) {
        while (!unsent.isEmpty() && unsent.peek().isDone()) {
            unsent.remove();
        }
        if (unsent.size() >= MOST_UNSENT || unanswered + characters > MOST_UNANSWERED) {
            return false;
        }
        unanswered += characters;
        return true;
    }

    /** It is on its way until this is done. */
    synchronized void sending(Future<?> message) {
        unsent.add(message);
    }

    /** The browser gives a sign of life. @return false if it gives too many */
    synchronized boolean hear() {
        heardAt = nanos.getAsLong();
        unanswered = 0;
        if (heardAt - spanBegan > SPAN.toNanos()) {
            spanBegan = heardAt;
            signs = 0;
        }
        return ++signs <= MOST_SIGNS;
    }

    synchronized boolean isAlive() {
        return nanos.getAsLong() - heardAt <= LONGEST_SILENCE.toNanos();
    }
}
