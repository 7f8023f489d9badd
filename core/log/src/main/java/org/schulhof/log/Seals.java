package org.schulhof.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The stored seals of all logs. */
final class Seals {

    private static final String SELECT =
            "select number, first_at, last_at, entries, content_hash, hash, erasure from log_seal where log = ?";

    private final Connection connection;

    Seals(Connection connection) {
        this.connection = connection;
    }

    Optional<Seal> last(SealedLog log) throws SQLException {
        return list(log, " order by number desc limit 1").stream().findFirst();
    }

    List<Seal> after(SealedLog log, long number, int limit) throws SQLException {
        return list(log, " and number > " + number + " order by number limit " + limit);
    }

    /** Those that still have entries, the last of which is older. */
    List<Seal> before(SealedLog log, Instant before, int limit) throws SQLException {
        return list(
                log,
                " and erasure is null and last_at < ? and exists (select 1 from " + log.table()
                        + " entry where entry.seal = log_seal.number) order by number limit " + limit,
                utc(before));
    }

    void insert(Seal seal) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log_seal (log, number, first_at, last_at, entries,"
                        + " content_hash, hash) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, seal.log().id());
            insert.setLong(2, seal.number());
            insert.setObject(3, utc(seal.firstAt()));
            insert.setObject(4, utc(seal.lastAt()));
            insert.setInt(5, seal.entries());
            insert.setBytes(6, HexFormat.of().parseHex(seal.content()));
            insert.setBytes(7, HexFormat.of().parseHex(seal.hash()));
            insert.executeUpdate();
        }
    }

    void markErased(Seal seal, String erasure) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update log_seal set erasure = ? where log = ? and number = ?")) {
            update.setBytes(1, HexFormat.of().parseHex(erasure));
            update.setString(2, seal.log().id());
            update.setLong(3, seal.number());
            update.executeUpdate();
        }
    }

    private List<Seal> list(SealedLog log, String condition, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            select.setString(1, log.id());
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 2, parameters[i]);
            }
            List<Seal> seals = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    seals.add(seal(log, rows));
                }
            }
            return seals;
        }
    }

    private static Seal seal(SealedLog log, ResultSet row) throws SQLException {
        byte[] erasure = row.getBytes("erasure");
        return new Seal(
                log,
                row.getLong("number"),
                row.getObject("first_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("last_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("entries"),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")),
                erasure == null ? null : HexFormat.of().formatHex(erasure));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
