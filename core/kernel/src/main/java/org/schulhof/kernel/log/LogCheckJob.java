package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Checks the logs in the background; what it finds is kept as the last check. */
@ApplicationScoped
public class LogCheckJob implements JobHandler {

    private final LogCheck logs;

    @Inject
    public LogCheckJob(LogCheck logs) {
        this.logs = logs;
    }

    @Override
    public String kind() {
        return LogCheck.JOB;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws SQLException, IOException {
        logs.check(progress);
        return Map.of();
    }
}
