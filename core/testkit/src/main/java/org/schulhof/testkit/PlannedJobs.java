package org.schulhof.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;

/** Notes down which jobs are to run, and runs none. */
public final class PlannedJobs implements Jobs {

    public record Plan(
            String kind,
            Map<String, String> input,
            @Nullable Instant notBefore) {}

    public final List<Plan> plans = new ArrayList<>();

    @Override
    public long start(String kind, Map<String, String> input, @Nullable Instant notBefore) {
        plans.add(new Plan(kind, Map.copyOf(input), notBefore));
        return plans.size();
    }

    @Override
    public Optional<Job> find(long id) {
        return Optional.empty();
    }

    @Override
    public void cancel(long id) {
        throw new UnsupportedOperationException("Nothing runs here");
    }
}
