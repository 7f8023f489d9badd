package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.log.Heads;
import org.schulhof.log.SealKey;
import org.schulhof.log.Sealer;
import org.schulhof.log.Verifier;

/** What seals need outside of the database: in the data folder. */
@ApplicationScoped
public class LogFiles {

    private final DataSource dataSource;
    private final Installation installation;

    @Inject
    public LogFiles(DataSource dataSource, Installation installation) {
        this.dataSource = dataSource;
        this.installation = installation;
    }

    Heads heads() {
        return new Heads(headsFile());
    }

    Verifier verifier() {
        return new Verifier(keyFile(), headsFile());
    }

    /** Made before the first seal. A lost one is not replaced: the chain would seem to begin anew. */
    SealKey key() throws SQLException, IOException {
        Optional<SealKey> key = SealKey.find(keyFile());
        if (key.isPresent()) {
            return key.get();
        }
        try (Connection connection = dataSource.getConnection()) {
            if (Sealer.isBegun(connection)) {
                throw new SealKeyMissingException(keyFile());
            }
        }
        return SealKey.create(keyFile());
    }

    private Path keyFile() {
        return installation.data().resolve("log-key");
    }

    private Path headsFile() {
        return installation.data().resolve("log-heads");
    }
}
