package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.RightHolders;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;

/** Tells the head that something was reported, and who reported it what the head decided. */
@ApplicationScoped
class ReportNotices {

    private final EntityManager entityManager;
    private final RightHolders holders;
    private final Notifications notifications;
    private final Texts texts;

    @Inject
    ReportNotices(EntityManager entityManager, RightHolders holders, Notifications notifications, Texts texts) {
        this.entityManager = entityManager;
        this.holders = holders;
        this.notifications = notifications;
        this.texts = texts;
    }

    void made(Report report) {
        holders.of(CoreRight.CASES_OPEN.rightName())
                .forEach(head -> notifications.tell(
                        head.id(),
                        CoreNotificationKind.REPORT_MADE.kindName(),
                        texts.get(head.language(), "notification.report.made"),
                        "/administration/cases/report.xhtml?id=" + report.id()));
    }

    void becameCase(Report report) {
        tellReporter(report, "notification.report.case.");
    }

    void turnedDown(Report report, String answer) {
        tellReporter(report, "notification.report.turnedDown.", answer);
    }

    private void tellReporter(Report report, String key, Object... arguments) {
        Optional.ofNullable(entityManager.find(PersonEntity.class, report.reporterId()))
                .ifPresent(reporter -> notifications.tell(
                        reporter.id(),
                        CoreNotificationKind.REPORT_DECIDED.kindName(),
                        texts.get(
                                reporter.language(),
                                key + (reporter.toPerson().isAdult() ? "formal" : "familiar"),
                                arguments),
                        null));
    }
}
