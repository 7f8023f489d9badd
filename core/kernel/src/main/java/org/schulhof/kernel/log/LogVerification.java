package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Verdict;

/** Checks the seals of all logs (R16), every night and whenever somebody asks for it. Checks no rights. */
@ApplicationScoped
public class LogVerification {

    private static final String LAST = "log-check";

    private final DataSource dataSource;
    private final LogFiles files;
    private final Settings settings;
    private final BreakNotice notice;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LogVerification(
            DataSource dataSource, LogFiles files, Settings settings, BreakNotice notice, Audit audit, Clock clock) {
        this.dataSource = dataSource;
        this.files = files;
        this.settings = settings;
        this.notice = notice;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was found last; empty if nobody has looked yet. */
    Optional<LastCheck> last() {
        return settings.find(LAST).map(LastCheck::fromText);
    }

    /** Outside of any transaction: each log is looked at in a snapshot of its own. A break is told at once. */
    public LastCheck verify(Progress progress) throws SQLException, IOException {
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
        notice.tell(found);
        return found;
    }
}
