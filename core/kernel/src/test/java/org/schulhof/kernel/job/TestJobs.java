package org.schulhof.kernel.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;

/** Jobs that a test runs by hand. */
public final class TestJobs implements Jobs {

    private final List<Started> started = new ArrayList<>();

    /** What was started and not taken yet, in its order. */
    public List<Started> take() {
        List<Started> taken = List.copyOf(started);
        started.clear();
        return taken;
    }

    @Override
    public long start(String kind, Map<String, String> input, Instant notBefore) {
        started.add(new Started(kind, input, Optional.ofNullable(notBefore)));
        return started.size();
    }

    @Override
    public Optional<Job> find(long id) {
        return Optional.empty();
    }

    @Override
    public void cancel(long id) {
        throw new UnsupportedOperationException();
    }

    /** A job as it was started. */
    public record Started(String kind, Map<String, String> input, Optional<Instant> notBefore) {}
}
