package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.schulhof.api.access.Access;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.CoreRight;
import org.schulhof.log.LogState;
import org.schulhof.log.SealedLog;

/** Tells whether the logs are as they were written, without showing what is in them (R16). */
@ApplicationScoped
public class LogCheck {

    static final String JOB = "core.logs.check";

    private final DataSource dataSource;
    private final LogVerification verification;
    private final Jobs jobs;
    private final Access access;

    @Inject
    public LogCheck(DataSource dataSource, LogVerification verification, Jobs jobs, Access access) {
        this.dataSource = dataSource;
        this.verification = verification;
        this.jobs = jobs;
        this.access = access;
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
        return verification.last();
    }

    /** @return the id of the job that checks the logs */
    public long start() {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return jobs.start(JOB, Map.of(), null);
    }

    /** Outside of any transaction. */
    LastCheck check(Progress progress) throws SQLException, IOException {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return verification.verify(progress);
    }
}
