package org.schulhof.kernel.log;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stores requests in batches, on no request's thread. */
@Singleton
@DependsOn("Boot")
@TransactionManagement(TransactionManagementType.BEAN)
public class RequestLogWriter {

    private static final Logger LOG = Logger.getLogger(RequestLogWriter.class.getName());

    @Inject
    private RequestLog log;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @PreDestroy
    void storeAll() {
        try {
            boolean more = true;
            while (more) {
                more = log.store();
            }
        } catch (SQLException | RuntimeException e) {
            // The server gives a timer up that has failed twice.
            LOG.log(Level.SEVERE, "Requests can't be stored in the log", e);
        }
    }
}
