package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.log.LogState;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Verdict;

/** Tells whether the logs are as they were written, without showing what is in them (R16). */
@ApplicationScoped
public class LogCheck {

    static final String JOB = "core.logs.check";

    private static final String LAST = "log-check";

    private final DataSource dataSource;
    private final LogFiles files;
    private final Settings settings;
    private final Jobs jobs;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LogCheck(
            DataSource dataSource,
            LogFiles files,
            Settings settings,
            Jobs jobs,
            Access access,
            Audit audit,
            Clock clock) {
        this.dataSource = dataSource;
        this.files = files;
        this.settings = settings;
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    public List<LogState> states() {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        List<LogState> states = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (SealedLog log : SealedLog.values()) {
                states.add(LogState.of(log, connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The state of the logs can't be read", e);
        }
        return states;
    }

    public Optional<LastCheck> last() {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return settings.find(LAST).map(LastCheck::fromText);
    }

    /** @return the id of the job that checks the logs */
    public long start() {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return jobs.start(JOB, Map.of(), null);
    }

    /** Outside of any transaction: each log is looked at in a snapshot of its own. */
    LastCheck check(Progress progress) throws SQLException, IOException {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        List<Verdict> verdicts = new ArrayList<>();
        SealedLog[] logs = SealedLog.values();
        for (SealedLog log : logs) {
            progress.report(log.ordinal(), logs.length, "logCheck.step." + log);
            try (Connection connection = dataSource.getConnection()) {
                verdicts.add(files.verifier().verify(log, connection));
            }
        }
        LastCheck found = new LastCheck(clock.instant(), verdicts);
        settings.change(LAST, found.toText());
        audit.record("log.check", "", null, found.isWhole() ? "intact" : "broken");
        return found;
    }
}
