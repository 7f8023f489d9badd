package org.schulhof.kernel.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.kernel.database.SeparateInvocation;

/** Has due erasures done: from the start, twice a minute, and at once when one was ordered. One at a time. */
@Singleton
@Startup
@DependsOn("Boot")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ErasureSchedule {

    private static final Logger LOG = Logger.getLogger(ErasureSchedule.class.getName());

    private final ReentrantLock working = new ReentrantLock();

    @Inject
    private ErasureWork work;

    @Inject
    private SeparateInvocation separately;

    @Resource
    private ManagedExecutorService executor;

    /** Goes on with what the last end of the server cut off. */
    @PostConstruct
    void begin() {
        doSoon();
    }

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
    void doDue() {
        if (working.tryLock()) {
            try {
                work.doDue();
            } catch (RuntimeException e) {
                // The server gives a timer up that has failed twice.
                LOG.log(Level.SEVERE, "Erasures can't be done now", e);
            } finally {
                working.unlock();
            }
        }
    }

    /** Soon, on another thread: the withdrawal does not wait for it. */
    public void doSoon() {
        executor.submit(() -> {
            working.lock();
            try {
                separately.run(work::doDue);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Erasures can't be done now", e);
            } finally {
                working.unlock();
            }
        });
    }
}
