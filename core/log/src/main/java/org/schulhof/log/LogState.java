package org.schulhof.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How much there is of a log.
 *
 * @param since when its oldest kept entry was written
 * @param entries that are sealed and kept
 * @param waiting entries that have no seal yet
 */
public record LogState(SealedLog log, Optional<Instant> since, long entries, long seals, long waiting) {

    public static LogState of(SealedLog log, Connection connection) throws SQLException {
        String select = "select count(*), coalesce(sum(if(erasure is null, entries, 0)), 0),"
                + " min(if(erasure is null, first_at, null)), (select count(*) from " + log.table()
                + " where seal is null) from log_seal where log = '" + log.id() + "'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return new LogState(
                    log,
                    Optional.ofNullable(row.getObject(3, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC)),
                    row.getLong(2),
                    row.getLong(1),
                    row.getLong(4));
        }
    }
}
