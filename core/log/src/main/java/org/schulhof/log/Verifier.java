package org.schulhof.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Checks logs against their seals. Changes nothing, and sees each log as it is at one moment. */
public final class Verifier {

    private final Path keyFile;
    private final Heads heads;

    /** @param headsFile where the portal keeps how far the chains go */
    public Verifier(Path keyFile, Path headsFile) {
        this.keyFile = keyFile;
        this.heads = new Heads(headsFile);
    }

    /** @param connection in no transaction, and afterwards in none again */
    public Verdict verify(SealedLog log, Connection connection) throws SQLException, IOException {
        // Before the database: what is sealed meanwhile makes it longer than the data folder says, not shorter.
        Head end = heads.find(log).orElse(Head.NONE);
        Optional<SealKey> key = SealKey.find(keyFile);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot, read only");
            try {
                return key.isPresent()
                        ? new ChainCheck(connection, key.get(), log).check(end)
                        : withoutKey(log, end.number() > 0 || Sealer.isBegun(connection));
            } finally {
                statement.execute("rollback");
            }
        }
    }

    private static Verdict withoutKey(SealedLog log, boolean isBegun) {
        return new Verdict(log, 0, 0, isBegun ? Optional.of(Break.at(Break.Kind.KEY_MISSING, 0)) : Optional.empty());
    }
}
