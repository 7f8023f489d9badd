package org.schulhof.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.job.Progress;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.access.RightHolders;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.notification.PlainNotifications;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Sealer;
import org.schulhof.testkit.EmbeddedMariaDb;

/** What the check at night finds is told, once. */
@Tag("R16")
class LogVerificationTest {

    private static final Progress NO_PROGRESS = (done, total, step) -> {};

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void threeSealedEntriesInTwoBlocks() throws Exception {
        database.clear();
        sql("alter table sign_in_attempt auto_increment = 1");
        for (int i = 0; i < 3; i++) {
            sql("insert into sign_in_attempt (at, account, protocol, address, outcome)"
                    + " values (now(3), 'anna', 'PORTAL', '192.0.2.1', 'WRONG')");
            seal();
        }
    }

    @Test
    void aBreakIsToldOnceToThoseWhoMaySeeIt() {
        inSchool((core, check) -> {
            check.verify(NO_PROGRESS);
            assertThat(told).isEmpty();

            sql("update sign_in_attempt set address = '192.0.2.9' where id = 3");
            assertThat(check.verify(NO_PROGRESS).isWhole()).isFalse();
            assertThat(told).containsExactlyInAnyOrder("Ada", "Helga", "Tom");
            check.verify(NO_PROGRESS);
            assertThat(told).hasSize(3);

            sql("update sign_in_attempt set address = '192.0.2.9' where id = 2");
            check.verify(NO_PROGRESS);
            assertThat(told).hasSize(6);
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action, entry -> entry.after().orElseThrow())
                    .containsExactlyInAnyOrder(
                            tuple("log.check", "intact"),
                            tuple("log.check", "broken"),
                            tuple("log.check", "broken"),
                            tuple("log.check", "broken"));
        });
    }

    @Test
    void whatBreaksAgainAfterItWasWholeIsToldAgain() {
        inSchool((core, check) -> {
            sql("update sign_in_attempt set address = '192.0.2.9' where id = 3");
            check.verify(NO_PROGRESS);
            sql("update sign_in_attempt set address = '192.0.2.1' where id = 3");
            assertThat(check.verify(NO_PROGRESS).isWhole()).isTrue();
            assertThat(told).hasSize(3);
            sql("update sign_in_attempt set address = '192.0.2.9' where id = 3");
            check.verify(NO_PROGRESS);
            assertThat(told).hasSize(6);
        });
    }

    private interface Story {
        void tell(TestCore core, LogVerification check) throws Exception;
    }

    private void inSchool(Story story) {
        TestCore.inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            PersonEntity helga = core.person("Helga", "Hennig", Role.TEACHER, Role.HEAD);
            PersonEntity tom = core.person("Tom", "Thal", Role.TEACHER);
            core.person("Nina", "Nolte", Role.TEACHER);
            core.grant(CoreRight.AUDIT_VIEW, tom);
            Settings settings = new Settings(core.entityManager);
            BreakNotice notice = new BreakNotice(
                    settings,
                    new RightHolders(core.entityManager, core.rights),
                    (PlainNotifications) (personId, kind, text, link) -> {
                        assertThat(text).contains("Protokoll");
                        told.add(List.of(ada, helga, tom).stream()
                                .filter(person -> person.id() == personId)
                                .findFirst()
                                .map(PersonEntity::firstName)
                                .orElse("somebody else"));
                    },
                    new Texts());
            story.tell(
                    core,
                    new LogVerification(database.dataSource(), files(), settings, notice, core.audit, core.clock));
        });
    }

    private LogFiles files() {
        return new LogFiles(database.dataSource(), new Installation() {
            @Override
            public Path data() {
                return data;
            }
        });
    }

    private void seal() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            Optional<Sealer.Sealed> block = new Sealer(connection, files().key())
                    .seal(SealedLog.SIGN_IN, files().heads().find(SealedLog.SIGN_IN));
            files().heads().move(SealedLog.SIGN_IN, block.orElseThrow().head());
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
