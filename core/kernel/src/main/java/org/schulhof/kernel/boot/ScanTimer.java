package org.schulhof.kernel.boot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.kernel.file.WaitingScan;

/** Asks the virus scanner about what waits for it. A long file holds nothing else up. */
@Singleton
public class ScanTimer {

    private static final Logger LOG = Logger.getLogger(ScanTimer.class.getName());

    @Inject
    private WaitingScan waiting;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void scanWhatWaits() {
        try {
            waiting.run();
        } catch (RuntimeException e) {
            // The server gives a timer up that has failed twice.
            LOG.log(Level.SEVERE, "The virus scanner can't be asked now", e);
        }
    }
}
