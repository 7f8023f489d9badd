package org.schulhof.kernel.job;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.schulhof.api.job.Progress;

/** Writes progress at most four times a second, and whenever the step changes. */
final class ThrottledProgress implements Progress {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final JobQueue queue;
    private final long jobId;
    private long lastWritten = System.nanoTime() - INTERVAL_NANOS;
    private String lastStep;

    ThrottledProgress(JobQueue queue, long jobId) {
        this.queue = queue;
        this.jobId = jobId;
    }

    @Override
    public void report(int done, int total, String step) {
        long now = System.nanoTime();
        if (now - lastWritten >= INTERVAL_NANOS || !Objects.equals(step, lastStep)) {
            lastWritten = now;
            lastStep = step;
            queue.progress(jobId, done, total, step);
        }
    }
}
