package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.schulhof.api.inspection.ReportedContent.Outcome;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.policy.CorePolicy;

/** Tells modules what became of their reported excerpts, once for each step; a module that did not run hears it when it does. */
@ApplicationScoped
public class ReportSettling {

    private static final int AT_ONCE = 50;

    private final EntityManager entityManager;
    private final ReportingModules modules;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public ReportSettling(EntityManager entityManager, ReportingModules modules, Policies policies, Clock clock) {
        this.entityManager = entityManager;
        this.modules = modules;
        this.policies = policies;
        this.clock = clock;
    }

    /** Ids of reports of which a running module has not heard the last. */
    @Transactional
    public List<Long> due() {
        Set<String> running = modules.running();
        if (running.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select r.id from Report r left join InspectionCase c on c.id = r.caseId"
                                + " where r.module in :running and r.state <> :waiting and (r.heard is null"
                                + " or r.heard = :opened and (c.endedAt is not null or c.endsAt <= :now)) order by r.id",
                        Long.class)
                .setParameter("running", running)
                .setParameter("waiting", Report.State.WAITING)
                .setParameter("opened", Outcome.CASE_OPENED)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** What the module does, and that it has heard, is one transaction. */
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(long reportId) {
        Report report = entityManager.find(Report.class, reportId, LockModeType.PESSIMISTIC_WRITE);
        Outcome outcome = report.outcome();
        modules.tell(report.module(), report.excerptId(), outcome);
        report.hear(outcome);
    }

    /** Forgets reports that were turned down as long ago as cases are kept. Those of cases go with them. */
    @Transactional
    public void sweep() {
        Instant before = clock.instant().minus(Duration.ofDays(policies.number(CorePolicy.AUDIT_DAYS.policy())));
        entityManager
                .createNativeQuery("delete from report where state = 'TURNED_DOWN' and decided_at < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }
}
