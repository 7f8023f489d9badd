package org.schulhof.bench.chat;

import java.time.Duration;
import java.util.List;

/** How long something took, each time it happened; sorted. */
public record Latencies(List<Duration> all) {

    public Latencies {
        all = all.stream().sorted().toList();
    }

    static Latencies ofNanos(List<Long> nanos) {
        return new Latencies(nanos.stream().map(Duration::ofNanos).toList());
    }

    /** So many of a hundred were faster; zero if nothing happened. */
    public Duration percentile(int percent) {
        return all.isEmpty() ? Duration.ZERO : all.get((int) Math.ceil(all.size() * percent / 100.0) - 1);
    }

    public Duration longest() {
        return all.isEmpty() ? Duration.ZERO : all.get(all.size() - 1);
    }
}
