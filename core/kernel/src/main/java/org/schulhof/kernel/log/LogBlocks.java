package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.schulhof.log.Eraser;
import org.schulhof.log.Head;
import org.schulhof.log.SealKey;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Sealer;
import org.schulhof.log.Sealer.Sealed;

/** What is done to blocks of logs, each time in a transaction of its own. */
@ApplicationScoped
public class LogBlocks {

    private final DataSource dataSource;

    @Inject
    public LogBlocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    Optional<Sealed> seal(SealedLog log, SealKey key, Optional<Head> known) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new Sealer(connection, key).seal(log, known);
        }
    }

    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    int erase(SealedLog log, SealKey key, Instant before) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new Eraser(connection, key).erase(log, before);
        }
    }
}
