package org.schulhof.kernel.live;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks each second whether those who listen may still do so. */
@Singleton
@DependsOn("Boot")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LiveCheck {

    private static final Logger LOG = Logger.getLogger(LiveCheck.class.getName());

    private final ReentrantLock checking = new ReentrantLock();

    @Inject
    private LiveStreams streams;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void check() {
        if (checking.tryLock()) {
            try {
                streams.check();
            } catch (RuntimeException e) {
                // The server gives a timer up that has failed twice.
                LOG.log(Level.SEVERE, "Live connections can't be checked now", e);
            } finally {
                checking.unlock();
            }
        }
    }
}
