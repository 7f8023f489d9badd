package org.schulhof.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Deletes old entries in whole blocks; their seals stay, so that the chain can still be checked from its beginning. */
public final class Eraser {

    private static final int BLOCKS_AT_ONCE = 100;

    private final Connection connection;
    private final SealKey key;
    private final Seals seals;

    public Eraser(Connection connection, SealKey key) {
        this.connection = connection;
        this.key = key;
        this.seals = new Seals(connection);
    }

    /**
     * Deletes some of what is older; to be called again until it returns 0. A block that is not as it was sealed goes as
     * well, without the mark that retention took it: the break stays to be seen.
     *
     * @return how many entries are gone
     */
    public int erase(SealedLog log, Instant before) throws SQLException {
        List<Seal> old = seals.before(log, before, BLOCKS_AT_ONCE);
        int erased = 0;
        for (Seal seal : old) {
            boolean whole = isWhole(seal);
            erased += delete(seal);
            if (whole) {
                seals.markErased(seal, key.erasureOf(seal));
            }
        }
        return erased;
    }

    private boolean isWhole(Seal seal) throws SQLException {
        BlockContent content = new BlockContent(seal.log());
        try (PreparedStatement select = connection.prepareStatement(
                "select " + seal.log().selection() + " from " + seal.log().table() + " where seal = ? order by id")) {
            select.setLong(1, seal.number());
            try (ResultSet entries = select.executeQuery()) {
                while (entries.next()) {
                    content.add(entries);
                }
            }
        }
        return content.entries() == seal.entries() && content.hash().equals(seal.content());
    }

    private int delete(Seal seal) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + seal.log().table() + " where seal = ?")) {
            delete.setLong(1, seal.number());
            return delete.executeUpdate();
        }
    }
}
