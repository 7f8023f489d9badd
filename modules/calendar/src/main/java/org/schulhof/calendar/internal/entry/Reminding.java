package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Groups;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.module.Texts;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendar;

/**
 * Reminds people of what begins soon: of an entry of one's own oneself, of one of a group all who are in it at this moment, and
 * guests who said that they come. The school's dates remind nobody else: they are for all.
 */
@Component
public final class Reminding implements JobHandler {

    private static final int AT_ONCE = 200;

    /** What was due while the portal did not run is not told hours later. */
    private static final Duration STALE = Duration.ofHours(6);

    private final Persistence persistence;
    private final Rounds rounds;
    private final Access access;
    private final Groups groups;
    private final Notifications notifications;
    private final GuestBook guests;
    private final Clock clock;

    @Activate
    public Reminding(
            @Reference Persistence persistence,
            @Reference Rounds rounds,
            @Reference Access access,
            @Reference Groups groups,
            @Reference Notifications notifications,
            @Reference GuestBook guests,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.rounds = rounds;
        this.access = access;
        this.groups = groups;
        this.notifications = notifications;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Rounds.REMIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        int told;
        do {
            told = persistence.inTransaction(this::tellSome);
        } while (told == AT_ONCE);
        persistence.runInTransaction(
                entityManager -> rounds.next(entityManager, Rounds.REMIND, input, first(entityManager)));
        return Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Instant> first(EntityManager entityManager) {
        List<Object> found = entityManager
                .createNativeQuery("select min(at) from calendar_alarm")
                .getResultList();
        return found.stream().filter(java.util.Objects::nonNull).findFirst().map(Reminding::instant);
    }

    private static Instant instant(Object column) {
        return (column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column)
                .toInstant(ZoneOffset.UTC);
    }

    private int tellSome(EntityManager entityManager) {
        @SuppressWarnings("unchecked")
        List<Object[]> due = entityManager
                .createNativeQuery("select entry_id, slot, at from calendar_alarm where at <= ?1 order by at limit "
                        + AT_ONCE + " for update")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
        for (Object[] alarm : due) {
            tell(entityManager, ((Number) alarm[0]).longValue(), (String) alarm[1], instant(alarm[2]));
            entityManager
                    .createNativeQuery("delete from calendar_alarm where entry_id = ?1 and slot = ?2 and at = ?3")
                    .setParameter(1, alarm[0])
                    .setParameter(2, alarm[1])
                    .setParameter(3, alarm[2])
                    .executeUpdate();
        }
        return due.size();
    }

    private void tell(EntityManager entityManager, long entryId, String slot, Instant at) {
        if (at.isBefore(clock.instant().minus(STALE))) {
            return;
        }
        entityManager
                .createQuery("select o from Occurrence o where o.entryId = :entry and o.slot = :slot", Occurrence.class)
                .setParameter("entry", entryId)
                .setParameter("slot", slot)
                .getResultStream()
                .findFirst()
                .ifPresent(occurrence -> {
                    Calendar calendar = entityManager.find(Calendar.class, occurrence.calendarId());
                    Set<Long> receivers = new HashSet<>(receivers(calendar));
                    receivers.addAll(guests.attending(entityManager, entryId));
                    receivers.stream()
                            .filter(person ->
                                    access.decide(person, CalendarModule.ID).allowed())
                            .forEach(person -> tell(person, occurrence));
                });
    }

    private Set<Long> receivers(Calendar calendar) {
        return switch (calendar.kind()) {
            case PERSON -> Set.of(calendar.personId().orElseThrow());
            case GROUP -> groups.everybodyIn(calendar.groupId().orElseThrow());
            case SCHOOL -> Set.of();
        };
    }

    private void tell(long personId, Occurrence occurrence) {
        notifications.tell(
                personId,
                CalendarModule.Notice.REMINDER,
                (locale, receiver) -> Texts.of(CalendarModule.class, locale, receiver)
                        .get(
                                "reminder.told",
                                StartText.title(occurrence.title()),
                                StartText.of(occurrence.startsAt(), occurrence.isAllDay(), clock.getZone(), locale)),
                "/m/" + CalendarModule.ID + "/entry.xhtml?id=" + occurrence.entryId() + "&at=" + occurrence.slot());
    }
}
