package org.schulhof.kernel.boot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.schulhof.kernel.file.WaitingScan;

/** Asks the virus scanner about what waits for it. A long file holds nothing else up. */
@Singleton
public class ScanTimer {

    @Inject
    private WaitingScan waiting;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void scanWhatWaits() {
        waiting.run();
    }
}
