package org.schulhof.kernel.signin;

import java.time.Duration;
import java.time.Instant;

/** Failed attempts in a row: the first few cost nothing, then each doubles the wait for the next. */
record Failures(int count, Instant last) {

    static final Failures NONE = new Failures(0, Instant.EPOCH);

    private static final int MAX_DOUBLINGS = 20;

    Failures andOneMore(Instant now) {
        return new Failures(count + 1, now);
    }

    Failures butOne() {
        return new Failures(Math.max(0, count - 1), last);
    }

    /**
     * How long the next attempt has to wait.
     *
     * @param free failures that cost nothing
     * @param longest where the wait stops growing
     */
    Duration wait(int free, Duration longest, Instant now) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration growing = Duration.ofSeconds(1L << Math.min(count - free, MAX_DOUBLINGS));
        Instant next = last.plus(growing.compareTo(longest) < 0 ? growing : longest);
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }
}
