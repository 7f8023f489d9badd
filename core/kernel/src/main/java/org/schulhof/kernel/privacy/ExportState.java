package org.schulhof.kernel.privacy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Job;

/**
 * How far a person's copy of their data is.
 *
 * @param number under which it is fetched
 * @param job that makes it, or did; null if it is forgotten
 * @param readyAt null while there is nothing to fetch
 * @param eraseAt when what is ready goes
 */
public record ExportState(
        long number,
        @Nullable Job job,
        long size,
        @Nullable Instant readyAt,
        @Nullable Instant eraseAt) {

    public boolean isReady() {
        return readyAt != null;
    }

    public boolean isRunning() {
        return readyAt == null && job != null && !job.state().isFinal();
    }

    /** Number of the failure in the server's log. */
    public Optional<String> fault() {
        return Optional.ofNullable(job).filter(failed -> !isReady()).map(Job::fault);
    }

    public boolean isCancelled() {
        return !isReady() && job != null && job.state() == Job.State.CANCELLED;
    }
}
