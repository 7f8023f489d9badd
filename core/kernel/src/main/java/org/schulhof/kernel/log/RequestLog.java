package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The log of all requests. Nobody reads it but in a justified case (R17). */
@ApplicationScoped
public class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());
    private static final int LONGEST_QUEUE = 20_000;
    private static final int AT_ONCE = 1000;

    private final BlockingQueue<RequestEntry> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final DataSource dataSource;

    @Inject
    public RequestLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Notes a request down and never waits: while the database is too slow for the queue, entries are lost and counted. */
    public void note(RequestEntry entry) {
        if (!waiting.offer(entry)) {
            dropped.incrementAndGet();
        }
    }

    /** Stores some of what waits. Returns whether there may be more. */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    boolean store() throws SQLException {
        List<RequestEntry> some = new ArrayList<>(AT_ONCE);
        if (waiting.drainTo(some, AT_ONCE) > 0) {
            try {
                insert(some);
            } catch (SQLException e) {
                dropped.addAndGet(some.size());
                throw e;
            }
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            LOG.log(Level.WARNING, "{0} requests are missing in the log: the database was too slow for them", lost);
        }
        return some.size() == AT_ONCE;
    }

    private void insert(List<RequestEntry> entries) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into http_request (at, method, path, status,"
                                + " duration_millis, person_id, address) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (RequestEntry entry : entries) {
                insert.setObject(1, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
                insert.setString(2, entry.method());
                insert.setString(3, entry.path());
                insert.setInt(4, entry.status());
                insert.setInt(5, entry.durationMillis());
                insert.setObject(6, entry.personId());
                insert.setString(7, entry.address());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
