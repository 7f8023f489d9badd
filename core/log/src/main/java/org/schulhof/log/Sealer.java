package org.schulhof.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Closes blocks of entries. There is one sealer at a time, and a transaction around each block. */
public final class Sealer {

    /** As many entries as a block has at most. */
    public static final int BLOCK = 5000;

    private static final int UPDATED_AT_ONCE = 1000;

    /** What is sealed while a backup of a large school is written, and much more. */
    private static final int AHEAD = 10_000;

    private final Connection connection;
    private final SealKey key;
    private final Seals seals;

    public Sealer(Connection connection, SealKey key) {
        this.connection = connection;
        this.key = key;
        this.seals = new Seals(connection);
    }

    /** Whether the logs have seals, and so a key that made them. */
    public static boolean isBegun(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select 1 from log_seal limit 1")) {
            return any.next();
        }
    }

    /**
     * Seals what is committed and has no seal yet; what commits later comes into a later block.
     *
     * @param known where the chain ended according to the data folder
     * @return what is to be kept after the commit; empty if nothing waited
     */
    public Optional<Sealed> seal(SealedLog log, Optional<Head> known) throws SQLException {
        BlockContent block = new BlockContent(log);
        List<Long> ids = readWaiting(log, block);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seal> last = seals.last(log);
        long number = Math.max(
                        last.map(Seal::number).orElse(0L),
                        known.map(Head::number).orElse(0L))
                + 1;
        Seal seal = key.seal(log, end(log, last, known), number, block);
        assign(log, ids, number);
        seals.insert(seal);
        return Optional.of(new Sealed(seal.head(), ids.size() == BLOCK));
    }

    /**
     * The data folder's word counts: going on from a tail that somebody has cut or forged would hide it. The database is
     * right where it is ahead by genuine seals: one after a crash, more after a backup was restored.
     */
    private Head end(SealedLog log, Optional<Seal> last, Optional<Head> known) throws SQLException {
        if (known.isEmpty()) {
            return last.map(Seal::head).orElse(Head.NONE);
        }
        Head end = known.get();
        for (Seal seal : seals.after(log, end.number(), AHEAD)) {
            if (seal.number() != end.number() + 1 || !key.hasMade(seal, end)) {
                return end;
            }
            end = seal.head();
        }
        return end;
    }

    /**
     * A block is closed.
     *
     * @param head where the chain ends now
     * @param isFull so that more may wait
     */
    public record Sealed(Head head, boolean isFull) {}

    private List<Long> readWaiting(SealedLog log, BlockContent block) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet entries = statement.executeQuery("select " + log.selection() + " from " + log.table()
                        + " where seal is null order by id limit " + BLOCK)) {
            while (entries.next()) {
                ids.add(entries.getLong("id"));
                block.add(entries);
            }
        }
        return ids;
    }

    private void assign(SealedLog log, List<Long> ids, long number) throws SQLException {
        for (int from = 0; from < ids.size(); from += UPDATED_AT_ONCE) {
            String some = ids.subList(from, Math.min(from + UPDATED_AT_ONCE, ids.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            try (PreparedStatement update =
                    connection.prepareStatement("update " + log.table() + " set seal = ? where id in (" + some + ")")) {
                update.setLong(1, number);
                update.executeUpdate();
            }
        }
    }
}
