package org.schulhof.kernel.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.JobCancelledException;
import org.schulhof.api.job.Jobs;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.person.Identity;

/** The stored jobs, and each step of their life in a transaction of its own. */
@ApplicationScoped
@ModuleService
public class JobQueue implements Jobs {

    private final EntityManager entityManager;
    private final Identity identity;
    private final Clock clock;

    @Inject
    public JobQueue(EntityManager entityManager, Identity identity, Clock clock) {
        this.entityManager = entityManager;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long start(String kind, Map<String, String> input, Instant notBefore) {
        Instant now = clock.instant();
        Long owner = identity.isPresent() ? identity.get().id() : null;
        JobEntity job = new JobEntity(kind, owner, identity.mandate(), input, now, notBefore == null ? now : notBefore);
        entityManager.persist(job);
        entityManager.flush();
        return job.id();
    }

    @Override
    public Optional<Job> find(long id) {
        return own(id).map(JobEntity::toJob);
    }

    @Override
    @Transactional
    public void cancel(long id) {
        own(id).ifPresent(job -> job.requestCancel(clock.instant()));
    }

    /** What was running when the portal went down starts again. Called once, before any job runs. */
    @Transactional
    public void resumeInterrupted() {
        entityManager
                .createQuery("update JobEntity j set j.state = :waiting where j.state = :running")
                .setParameter("waiting", Job.State.WAITING)
                .setParameter("running", Job.State.RUNNING)
                .executeUpdate();
    }

    /** Marks the job that is due longest as running and hands it out. */
    @Transactional
    Optional<JobEntity> takeNext() {
        Optional<JobEntity> next = entityManager
                .createQuery(
                        "select j from JobEntity j where j.state = :waiting and j.notBefore <= :now"
                                + " order by j.notBefore, j.id",
                        JobEntity.class)
                .setParameter("waiting", Job.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        next.ifPresent(JobEntity::start);
        return next;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long id, int done, int total, String step) {
        JobEntity job = entityManager.find(JobEntity.class, id);
        if (job.isCancelRequested()) {
            throw new JobCancelledException(id);
        }
        job.progress(done, total, step);
    }

    @Transactional
    void succeed(long id, Map<String, String> output) {
        entityManager.find(JobEntity.class, id).succeed(output, clock.instant());
    }

    @Transactional
    void fail(long id, String fault) {
        entityManager.find(JobEntity.class, id).fail(fault, clock.instant());
    }

    @Transactional
    void cancelled(long id) {
        entityManager.find(JobEntity.class, id).cancel(clock.instant());
    }

    private Optional<JobEntity> own(long id) {
        long owner = identity.get().id();
        return Optional.ofNullable(entityManager.find(JobEntity.class, id))
                .filter(job -> job.ownerId().filter(ownerId -> ownerId == owner).isPresent());
    }
}
