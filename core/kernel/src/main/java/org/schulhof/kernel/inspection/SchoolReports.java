package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.Reports;
import org.schulhof.api.inspection.TooManyReportsException;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.ModuleService;

/** Takes reports and tells the head. */
@ApplicationScoped
@ModuleService
public class SchoolReports implements Reports {

    /** Who has more to say than that in a day speaks to somebody. */
    static final int MOST_A_DAY = 20;

    private final EntityManager entityManager;
    private final ReportNotices notices;
    private final TextFilter filter;
    private final Access access;
    private final Clock clock;

    @Inject
    public SchoolReports(
            EntityManager entityManager, ReportNotices notices, TextFilter filter, Access access, Clock clock) {
        this.entityManager = entityManager;
        this.notices = notices;
        this.filter = filter;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long report(NewReport wanted) {
        Person reporter = access.require(wanted.module());
        filter.require(WrittenText.plain("reason", wanted.reason()));
        Instant now = clock.instant();
        if (countSince(reporter.id(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new TooManyReportsException(MOST_A_DAY);
        }
        if (isKnown(wanted)) {
            throw new IllegalArgumentException("Reported before: " + wanted.excerptId());
        }
        Report report = new Report(wanted, reporter.id(), now);
        entityManager.persist(report);
        entityManager.flush();
        notices.made(report);
        return report.id();
    }

    private long countSince(long reporterId, Instant since) {
        return entityManager
                .createQuery(
                        "select count(r) from Report r where r.reporterId = :reporter and r.reportedAt > :since",
                        Long.class)
                .setParameter("reporter", reporterId)
                .setParameter("since", since)
                .getSingleResult();
    }

    private boolean isKnown(NewReport wanted) {
        return entityManager
                        .createQuery(
                                "select count(r) from Report r where r.module = :module and r.excerptId = :excerpt",
                                Long.class)
                        .setParameter("module", wanted.module())
                        .setParameter("excerpt", wanted.excerptId())
                        .getSingleResult()
                > 0;
    }
}
