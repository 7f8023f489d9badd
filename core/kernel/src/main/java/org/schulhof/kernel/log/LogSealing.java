package org.schulhof.kernel.log;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.log.SealKey;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Sealer.Sealed;

/** Seals what has been written to the logs. The only one who does. */
@Singleton
@DependsOn("Boot")
@TransactionManagement(TransactionManagementType.BEAN)
public class LogSealing {

    private static final Logger LOG = Logger.getLogger(LogSealing.class.getName());

    @Inject
    private LogFiles files;

    @Inject
    private LogBlocks blocks;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void sealAll() {
        try {
            SealKey key = files.key();
            for (SealedLog log : SealedLog.values()) {
                seal(log, key);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            // The server gives a timer up that has failed twice.
            LOG.log(Level.SEVERE, "The logs can't be sealed", e);
        }
    }

    private void seal(SealedLog log, SealKey key) throws SQLException, IOException {
        Optional<Sealed> block;
        do {
            block = blocks.seal(log, key, files.heads().find(log));
            if (block.isPresent()) {
                files.heads().move(log, block.get().head());
            }
        } while (block.isPresent() && block.get().isFull());
    }
}
