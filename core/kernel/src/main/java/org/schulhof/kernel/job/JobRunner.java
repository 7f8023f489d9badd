package org.schulhof.kernel.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.api.job.JobCancelledException;
import org.schulhof.api.job.JobHandler;
import org.schulhof.kernel.database.SeparateInvocation;
import org.schulhof.kernel.fault.FaultNumber;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.Identity;

/** Runs the jobs that are due, a few at a time. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int AT_ONCE = 2;
    private static final long POLL_MILLIS = 500;

    private final JobQueue queue;
    private final JobHandlers handlers;
    private final Identity identity;
    private final Accounts accounts;
    private final SeparateInvocation separately;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> polling;

    @Inject
    public JobRunner(
            JobQueue queue, JobHandlers handlers, Identity identity, Accounts accounts, SeparateInvocation separately) {
        this.queue = queue;
        this.handlers = handlers;
        this.identity = identity;
        this.accounts = accounts;
        this.separately = separately;
    }

    public void start() {
        queue.resumeInterrupted();
        polling = executor.scheduleWithFixedDelay(this::runDue, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    public void stop() {
        polling.cancel(false);
    }

    private void runDue() {
        try {
            while (places.tryAcquire()) {
                Optional<JobEntity> next = queue.takeNext();
                if (next.isEmpty()) {
                    places.release();
                    return;
                }
                executor.submit(() -> {
                    try {
                        separately.run(() -> run(next.get()));
                    } finally {
                        places.release();
                    }
                });
            }
        } catch (RuntimeException e) {
            // An exception would end the schedule, and with it all jobs until the next start.
            places.release();
            LOG.log(Level.SEVERE, "Cannot look for jobs", e);
        }
    }

    private void run(JobEntity job) {
        try {
            JobHandler handler = handlers.find(job.kind())
                    .orElseThrow(() -> new IllegalStateException("Nobody handles jobs of kind " + job.kind()));
            ThrottledProgress progress = new ThrottledProgress(queue, job.id());
            queue.succeed(job.id(), runAsOwner(job, handler, progress));
        } catch (JobCancelledException e) {
            queue.cancelled(job.id());
        } catch (Exception e) { // a handler may throw anything; it costs its own job only
            String fault = FaultNumber.next();
            LOG.log(Level.SEVERE, "Fault " + fault + ": job " + job.id() + " of kind " + job.kind() + " failed", e);
            queue.fail(job.id(), fault);
        }
    }

    private Map<String, String> runAsOwner(JobEntity job, JobHandler handler, ThrottledProgress progress)
            throws Exception {
        Optional<Account> owner = job.ownerId().flatMap(accounts::find);
        if (owner.isEmpty()) {
            return handler.run(job.input(), progress);
        }
        Locale locale =
                owner.get().preferences().language().map(Locale::forLanguageTag).orElse(Locale.GERMAN);
        return identity.callAs(
                owner.get().person(), locale, job.mandate().orElse(null), () -> handler.run(job.input(), progress));
    }
}
