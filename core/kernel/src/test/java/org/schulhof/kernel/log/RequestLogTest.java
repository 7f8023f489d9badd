package org.schulhof.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R16")
class RequestLogTest {

    private static final int MORE_THAN_WAIT = 20_007;
    private static final RequestEntry ENTRY =
            new RequestEntry(Instant.parse("2026-11-23T08:00:00Z"), "GET", "/index.xhtml", 200, 12, 7L, "192.0.2.1");

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private final RequestLog log = new RequestLog(database.dataSource());

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aDatabaseThatIsTooSlowHoldsNobodyUpAndTheLossIsTold() throws SQLException {
        Heard heard = new Heard();
        Logger.getLogger(RequestLog.class.getName()).addHandler(heard);
        long begin = System.nanoTime();
        for (int i = 0; i < MORE_THAN_WAIT; i++) {
            log.note(ENTRY);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        while (log.store()) {
            assertThat(heard.losses).hasSizeLessThan(2);
        }
        assertThat(stored()).isEqualTo(20_000);
        assertThat(heard.losses).containsExactly(7L);
    }

    @Test
    void whatCouldNotBeStoredIsToldWithTheNextThatCan() throws SQLException {
        Heard heard = new Heard();
        Logger.getLogger(RequestLog.class.getName()).addHandler(heard);
        log.note(new RequestEntry(ENTRY.at(), "A-METHOD-THAT-IS-TOO-LONG", "/", 200, 1, null, "192.0.2.1"));
        assertThatThrownBy(log::store).isInstanceOf(SQLException.class);
        log.note(ENTRY);
        log.store();
        assertThat(heard.losses).containsExactly(1L);
    }

    private static long stored() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from http_request")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static final class Heard extends Handler {

        private final List<Object> losses = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            losses.add(entry.getParameters()[0]);
        }

        @Override
        public void flush() {
            // keeps nothing back
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
