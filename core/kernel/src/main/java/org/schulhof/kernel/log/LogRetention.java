package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.log.SealKey;
import org.schulhof.log.SealedLog;

/** Deletes what is older than the school keeps its logs (R16). */
@ApplicationScoped
public class LogRetention {

    private final LogFiles files;
    private final LogBlocks blocks;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public LogRetention(LogFiles files, LogBlocks blocks, Policies policies, Clock clock) {
        this.files = files;
        this.blocks = blocks;
        this.policies = policies;
        this.clock = clock;
    }

    public void sweep() throws SQLException, IOException {
        SealKey key = files.key();
        for (SealedLog log : SealedLog.values()) {
            Instant before = clock.instant().minus(kept(log));
            while (blocks.erase(log, key, before) > 0) {
                // some at a time, so that nobody waits for a lock
            }
        }
    }

    private Duration kept(SealedLog log) {
        CorePolicy policy = log == SealedLog.ADMINISTRATION ? CorePolicy.AUDIT_DAYS : CorePolicy.LOG_DAYS;
        return Duration.ofDays(policies.number(policy.policy()));
    }
}
