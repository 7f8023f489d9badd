package org.schulhof.api.job;

import org.osgi.annotation.versioning.ProviderType;

/** Where a handler reports how far it is. Reports are cheap: they are written at most a few times a second, outside of the handler's transaction. */
@ProviderType
public interface Progress {

    /**
     * @param done steps done so far
     * @param total steps in all
     * @param step message key of what is being done
     * @throws JobCancelledException if the job was asked to stop; let it pass through so that the transaction rolls back
     */
    void report(int done, int total, String step);
}
