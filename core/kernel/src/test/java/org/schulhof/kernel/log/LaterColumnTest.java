package org.schulhof.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.log.Heads;
import org.schulhof.log.SealKey;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Sealer;
import org.schulhof.log.Verifier;
import org.schulhof.testkit.EmbeddedMariaDb;

/** By what an entry of the administration's log was made came to be noted down later than the log itself. */
@Tag("R16")
class LaterColumnTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    private Connection connection;

    @BeforeEach
    void begin() throws Exception {
        database.clear();
        connection = database.dataSource().getConnection();
        sql("insert into audit_entry (at, action, subject) values ('2026-11-23 08:00:00', 'a', 'at a browser')");
        sql("insert into audit_entry (at, action, subject, through) values ('2026-11-23 08:00:01', 'a', 'b', 'Stadt')");
        SealKey key = SealKey.create(data.resolve("log-key"));
        Heads heads = new Heads(data.resolve("log-heads"));
        connection.setAutoCommit(false);
        Sealer.Sealed sealed = new Sealer(connection, key)
                .seal(SealedLog.ADMINISTRATION, heads.find(SealedLog.ADMINISTRATION))
                .orElseThrow();
        connection.commit();
        connection.setAutoCommit(true);
        heads.move(SealedLog.ADMINISTRATION, sealed.head());
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void itIsSealedWhereItIsSet() throws Exception {
        assertThat(isWhole()).isTrue();
        sql("update audit_entry set through = 'Land' where through = 'Stadt'");
        assertThat(isWhole()).isFalse();
    }

    @Test
    void itCanNeitherBeTakenOffNorAdded() throws Exception {
        sql("update audit_entry set through = null where through = 'Stadt'");
        assertThat(isWhole()).isFalse();
        sql("update audit_entry set through = 'Stadt'");
        assertThat(isWhole()).isFalse();
    }

    private boolean isWhole() throws SQLException, IOException {
        return new Verifier(data.resolve("log-key"), data.resolve("log-heads"))
                .verify(SealedLog.ADMINISTRATION, connection)
                .isWhole();
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
