package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;

/** What the head alone does with reports: makes a case of one, or turns it down (R19). The head does not see what was reported either. */
@ApplicationScoped
public class ReportAdministration {

    public static final int LONGEST_ANSWER = 500;

    private final EntityManager entityManager;
    private final CaseAdministration cases;
    private final ReportNotices notices;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ReportAdministration(
            EntityManager entityManager,
            CaseAdministration cases,
            ReportNotices notices,
            People people,
            Access access,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.cases = cases;
        this.notices = notices;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait, the oldest first. */
    public List<Report> waiting(int limit) {
        requireHead();
        return entityManager
                .createQuery("select r from Report r where r.state = :waiting order by r.id", Report.class)
                .setParameter("waiting", Report.State.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @throws UnknownReportException if there is none such that waits */
    public Report find(long reportId) {
        requireHead();
        return requireWaiting(reportId, entityManager.find(Report.class, reportId));
    }

    /**
     * Makes a case of a report: about the reported excerpt and nothing else, and those whom it concerns.
     *
     * @param reason for those concerned to read, who need not know who has reported
     * @param appointed at least two; not who has reported
     * @return the case's id
     * @throws FlawedCaseException if it can't be opened like this
     * @throws UnknownSourceException if the module does not run now
     * @throws UnknownReportException if the report does not wait (any more)
     */
    @Transactional
    public long open(long reportId, String reason, Instant endsAt, Set<Long> appointed) {
        Person head = requireHead();
        Report report = findToChange(reportId);
        NewCase wanted = new NewCase(
                reason,
                people.findAll(report.concerned()).keySet(),
                Set.of(Source.module(report.module())),
                report.spanFrom(),
                report.spanTo(),
                endsAt,
                appointed);
        long caseId = cases.open(wanted, report);
        report.becomeCase(caseId, head.id(), clock.instant());
        notices.becameCase(report);
        return caseId;
    }

    /**
     * Turns a report down. The module deletes the excerpt, and the reporter reads the answer.
     *
     * @param answer 1 to {@link #LONGEST_ANSWER} characters
     * @throws IllegalArgumentException if there is none, or too much of it; the page asks before
     * @throws UnknownReportException if the report does not wait (any more)
     */
    @Transactional
    public void turnDown(long reportId, String answer) {
        Person head = requireHead();
        String stripped = answer.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("No answer, or one too long");
        }
        Report report = findToChange(reportId);
        report.turnDown(stripped, head.id(), clock.instant());
        audit.record("report.turn-down", "#" + reportId + " - " + report.module(), null, stripped);
        notices.turnedDown(report, stripped);
    }

    /** Of two who decide at the same time, the later one finds it decided. */
    private Report findToChange(long reportId) {
        return requireWaiting(reportId, entityManager.find(Report.class, reportId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Report requireWaiting(long reportId, @Nullable Report found) {
        if (found == null || !found.isWaiting()) {
            throw new UnknownReportException(reportId);
        }
        return found;
    }

    private Person requireHead() {
        return access.requireRight(CoreRight.CASES_OPEN.rightName());
    }
}
