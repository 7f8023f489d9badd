package org.schulhof.api.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Starts jobs. A job is stored in the running transaction and runs once that commits, on one machine, in the name of
 * the person who started it. What was running when the portal was killed starts again from its beginning: handlers do
 * their work in one transaction or so that it can be repeated.
 */
@ProviderType
public interface Jobs {

    /**
     * @param kind of the {@link JobHandler} that will do it
     * @param input what the handler needs, small; large things go into the file service
     * @param notBefore when, or null for at once
     * @return the job's id
     */
    long start(String kind, Map<String, String> input, @Nullable Instant notBefore);

    /** Empty if there is none or it belongs to somebody else. */
    Optional<Job> find(long id);

    /** Asks a job of the current person to stop; it does at its next report of progress. */
    void cancel(long id);
}
