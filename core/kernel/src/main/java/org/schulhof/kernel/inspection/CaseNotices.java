package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;

/** Tells people about cases: the appointed that they are asked, those concerned that they are looked at (R18). */
@ApplicationScoped
class CaseNotices {

    /** Leaves room for the rest of the notice; all of it is on the page that it leads to. */
    private static final int REASON_LENGTH = 180;

    private final EntityManager entityManager;
    private final Notifications notifications;
    private final Texts texts;
    private final Clock clock;

    @Inject
    CaseNotices(EntityManager entityManager, Notifications notifications, Texts texts, Clock clock) {
        this.entityManager = entityManager;
        this.notifications = notifications;
        this.texts = texts;
        this.clock = clock;
    }

    void appointed(InspectionCase file, long personId) {
        people(List.of(personId))
                .forEach(person -> notifications.tell(
                        personId,
                        CoreNotificationKind.CASE_APPOINTED.kindName(),
                        texts.get(person.language(), "notification.case.appointed", file.number()),
                        "/administration/cases/case.xhtml?id=" + file.id()));
    }

    /** In the transaction that opens the inspection: it opens if and only if they are told. */
    void inspectionBegins(InspectionCase file) {
        String head = people(List.of(file.openedBy())).stream()
                .map(PersonEntity::name)
                .findFirst()
                .orElse("");
        people(file.concerned())
                .forEach(person -> notifications.tell(
                        person.id(),
                        CoreNotificationKind.CASE_INSPECTION.kindName(),
                        texts.get(
                                person.language(),
                                "notification.case.inspection."
                                        + (person.toPerson().isAdult() ? "formal" : "familiar"),
                                day(file.spanFrom(), person),
                                day(file.spanTo().minusMillis(1), person),
                                shortened(file.reason()),
                                head),
                        "/case-notice.xhtml?id=" + file.id()));
    }

    private String day(Instant moment, PersonEntity reader) {
        Locale locale = reader.language().map(Locale::forLanguageTag).orElse(Locale.GERMAN);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(LocalDate.ofInstant(moment, clock.getZone()));
    }

    private static String shortened(String reason) {
        return reason.length() > REASON_LENGTH
                ? reason.substring(0, REASON_LENGTH - 1).strip() + "…"
                : reason;
    }

    private List<PersonEntity> people(Collection<Long> ids) {
        return entityManager
                .createQuery("select p from PersonEntity p where p.id in :ids order by p.id", PersonEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
