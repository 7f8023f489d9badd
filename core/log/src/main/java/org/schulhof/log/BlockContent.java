package org.schulhof.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** What a block of entries holds: counted and hashed while they are read in the order of their ids. */
final class BlockContent {

    private final MessageDigest digest = sha256();
    private final SealedLog log;
    private int entries;
    private Instant firstAt = Instant.MAX;
    private Instant lastAt = Instant.MIN;

    BlockContent(SealedLog log) {
        this.log = log;
    }

    /** Adds the entry on which the cursor stands. It has selected {@link SealedLog#selection()} first. */
    void add(ResultSet entry) throws SQLException {
        Instant at = entry.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        Fields.write(digest::update, entry.getLong("id"), at);
        for (String column : log.columns()) {
            Fields.write(digest::update, entry.getString(column));
        }
        for (String column : log.laterColumns()) {
            String value = entry.getString(column);
            if (value != null) {
                Fields.write(digest::update, column, value);
            }
        }
        entries++;
        firstAt = at.isBefore(firstAt) ? at : firstAt;
        lastAt = at.isAfter(lastAt) ? at : lastAt;
    }

    int entries() {
        return entries;
    }

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    /** To be asked once, when all entries are in. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
