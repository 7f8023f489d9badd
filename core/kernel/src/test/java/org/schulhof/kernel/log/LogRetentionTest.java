package org.schulhof.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.log.SealedLog;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R16")
class LogRetentionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    private LogFiles files;
    private LogBlocks blocks;

    @BeforeEach
    void begin() {
        database.clear();
        blocks = new LogBlocks(database.dataSource());
        files = new LogFiles(database.dataSource(), new Installation() {
            @Override
            public Path data() {
                return data;
            }
        });
    }

    @Test
    void requestsGoAfterAMonthAndTheAdministrationsEntriesAfterThreeYears() {
        TestCore.inTransaction(database, core -> {
            RequestLog requests = new RequestLog(database.dataSource());
            requests.note(new RequestEntry(core.clock.instant(), "GET", "/index.xhtml", 200, 12, null, "192.0.2.1"));
            requests.store();
            core.audit.record("policy.change", "core.log-days", "30", "60");
            core.entityManager.getTransaction().commit();
            core.entityManager.getTransaction().begin();
            seal(SealedLog.HTTP);
            seal(SealedLog.ADMINISTRATION);
            LogRetention retention =
                    new LogRetention(files, blocks, new SchoolPolicies(new Settings(core.entityManager)), core.clock);

            core.clock.advance(Duration.ofDays(29));
            retention.sweep();
            assertThat(count("http_request")).isOne();

            core.clock.advance(Duration.ofDays(2));
            retention.sweep();
            assertThat(count("http_request")).isZero();
            assertThat(count("audit_entry")).isOne();

            core.clock.advance(Duration.ofDays(3 * 365));
            retention.sweep();
            assertThat(count("audit_entry")).isZero();
            assertWhole();
        });
    }

    private void seal(SealedLog log) throws Exception {
        files.heads()
                .move(
                        log,
                        blocks.seal(log, files.key(), files.heads().find(log))
                                .orElseThrow()
                                .head());
    }

    private void assertWhole() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            for (SealedLog log : SealedLog.values()) {
                assertThat(files.verifier().verify(log, connection).firstBreak())
                        .as(log.id())
                        .isEmpty();
            }
        }
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
