package org.schulhof.portal.health;

import java.time.Duration;

/** Half a minute in which modules may come up, from when somebody first wanted to know. */
final class StartingTime {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private long begin;
    private boolean begun;

    synchronized boolean isOver() {
        if (!begun) {
            begun = true;
            begin = System.nanoTime();
        }
        return System.nanoTime() - begin > PATIENCE.toNanos();
    }
}
