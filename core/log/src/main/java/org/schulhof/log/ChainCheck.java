package org.schulhof.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.schulhof.log.Break.Kind;

/** One way along the chain of one log, from its beginning to the first break or its end. */
final class ChainCheck {

    private static final int SEALS_AT_ONCE = 200;
    private static final int ENTRIES_AT_ONCE = 2000;

    private final Connection connection;
    private final SealKey key;
    private final SealedLog log;
    private Head reached = Head.NONE;
    private long entries;

    ChainCheck(Connection connection, SealKey key, SealedLog log) {
        this.connection = connection;
        this.key = key;
        this.log = log;
    }

    /** @param end as the data folder knows it; the chain may be longer by what the portal had no time to note down */
    Verdict check(Head end) throws SQLException {
        Optional<Break> found = checkSeals(end);
        return new Verdict(log, entries, reached.number(), found);
    }

    private Optional<Break> checkSeals(Head end) throws SQLException {
        Seals seals = new Seals(connection);
        List<Seal> some = seals.after(log, Long.MIN_VALUE, SEALS_AT_ONCE);
        while (!some.isEmpty()) {
            Optional<Break> found = check(some, end);
            if (found.isPresent()) {
                return found;
            }
            some = seals.after(log, reached.number(), SEALS_AT_ONCE);
        }
        if (reached.number() < end.number()) {
            return Optional.of(Break.at(Kind.TAIL_MISSING, reached.number() + 1));
        }
        return entriesOfNoSeal();
    }

    private Optional<Break> check(List<Seal> some, Head end) throws SQLException {
        long from = reached.number();
        long to = some.get(some.size() - 1).number();
        try (PreparedStatement select = connection.prepareStatement("select seal, " + log.selection() + " from "
                + log.table() + " where seal > ? and seal <= ? order by seal, id")) {
            select.setFetchSize(ENTRIES_AT_ONCE);
            select.setLong(1, from == 0 ? Long.MIN_VALUE : from);
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                boolean more = rows.next();
                for (Seal seal : some) {
                    Optional<Break> broken = brokenChain(seal, end);
                    if (broken.isPresent()) {
                        return broken;
                    }
                    BlockContent content = new BlockContent(log);
                    while (more && rows.getLong("seal") <= seal.number()) {
                        if (rows.getLong("seal") < seal.number()) {
                            return Optional.of(Break.at(Kind.ENTRY_ADDED, rows.getLong("seal")));
                        }
                        content.add(rows);
                        more = rows.next();
                    }
                    Optional<Break> differing = differingContent(seal, content);
                    if (differing.isPresent()) {
                        return differing;
                    }
                    reached = seal.head();
                    entries += content.entries();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Break> brokenChain(Seal seal, Head end) {
        if (seal.number() > reached.number() + 1) {
            return Optional.of(Break.at(Kind.SEAL_MISSING, reached.number() + 1));
        }
        boolean genuine = key.hasMade(seal, reached)
                && (seal.number() != end.number() || seal.hash().equals(end.hash()));
        return genuine ? Optional.empty() : Optional.of(Break.at(Kind.SEAL_CHANGED, seal));
    }

    private Optional<Break> differingContent(Seal seal, BlockContent content) {
        int expected = seal.erasure() == null ? seal.entries() : 0;
        if (seal.erasure() != null && !key.hasErased(seal)) {
            return Optional.of(Break.at(Kind.ENTRY_MISSING, seal));
        }
        if (content.entries() != expected) {
            Kind kind = content.entries() < expected ? Kind.ENTRY_MISSING : Kind.ENTRY_ADDED;
            return Optional.of(Break.at(kind, seal));
        }
        boolean same = seal.erasure() != null || content.hash().equals(seal.content());
        return same ? Optional.empty() : Optional.of(Break.at(Kind.ENTRY_CHANGED, seal));
    }

    private Optional<Break> entriesOfNoSeal() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select min(seal) from " + log.table() + " where seal > ?")) {
            select.setLong(1, reached.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long number = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(Break.at(Kind.ENTRY_ADDED, number));
            }
        }
    }
}
