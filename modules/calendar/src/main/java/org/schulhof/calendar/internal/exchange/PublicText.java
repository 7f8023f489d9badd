package org.schulhof.calendar.internal.exchange;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;

/**
 * What of a calendar is for everybody: of entries that say so, what and when and where it is. Not who entered it, who comes, nor what
 * any program has put into it. Made anew only when the calendar has changed or a day has passed.
 */
@Component(service = PublicText.class)
public final class PublicText {

    private static final int MOST = 1000;
    private static final Duration BEHIND = Duration.ofDays(366);
    private static final Set<String> SHOWN = Set.of(
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "SUMMARY",
            "LOCATION",
            "DESCRIPTION",
            "CATEGORIES",
            "STATUS",
            "TRANSP",
            "CLASS");

    private final Persistence persistence;
    private final Clock clock;
    private final Map<Long, Rendered> known = new ConcurrentHashMap<>();

    @Activate
    public PublicText(@Reference Persistence persistence, @Reference Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    /**
     * As it is sent.
     *
     * @param mark another one whenever the text may be another one
     */
    record Rendered(String mark, Instant changedAt, byte[] text) {}

    int count(long calendarId) {
        return persistence.inTransaction(
                entityManager -> open(entityManager, calendarId).size());
    }

    Rendered of(long calendarId) {
        return persistence.inTransaction(entityManager -> {
            Calendar calendar = entityManager.find(Calendar.class, calendarId);
            String mark =
                    calendarId + "-" + calendar.changes() + "-" + LocalDate.ofInstant(clock.instant(), clock.getZone());
            Rendered before = known.get(calendarId);
            if (before != null && before.mark().equals(mark)) {
                return before;
            }
            Rendered now = new Rendered(mark, changedAt(entityManager, calendarId), text(entityManager, calendarId));
            known.put(calendarId, now);
            return now;
        });
    }

    private Instant changedAt(EntityManager entityManager, long calendarId) {
        return entityManager
                .createQuery(
                        "select v.at from EntryVersion v where v.calendarId = :calendar order by v.changeNumber desc",
                        Instant.class)
                .setParameter("calendar", calendarId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private List<IcalComponent> open(EntityManager entityManager, long calendarId) {
        return entityManager
                .createQuery(
                        "select e.ical from Entry e where e.calendarId = :calendar and e.ical like :open"
                                + " and (e.recurring = true or e.startsAt > :from) order by e.startsAt desc",
                        String.class)
                .setParameter("calendar", calendarId)
                .setParameter("open", "%CLASS%PUBLIC%")
                .setParameter("from", clock.instant().minus(BEHIND))
                .setMaxResults(MOST)
                .getResultStream()
                .map(IcalText::read)
                .filter(calendar -> master(calendar).filter(PublicText::isOpen).isPresent())
                .toList();
    }

    private static Optional<IcalComponent> master(IcalComponent calendar) {
        return calendar.components("VEVENT").stream()
                .filter(event -> event.line("RECURRENCE-ID").isEmpty())
                .findFirst();
    }

    private static boolean isOpen(IcalComponent event) {
        return event.text("CLASS").strip().equalsIgnoreCase("PUBLIC");
    }

    private byte[] text(EntityManager entityManager, long calendarId) {
        IcalComponent all = new IcalComponent("VCALENDAR");
        all.add(ContentLine.of("VERSION", "2.0"));
        all.add(ContentLine.of("PRODID", "-//Schulhof//Calendar//DE"));
        all.add(ContentLine.of("REFRESH-INTERVAL", "PT1H"));
        Set<String> zones = new HashSet<>();
        for (IcalComponent calendar : open(entityManager, calendarId)) {
            calendar.components("VTIMEZONE").stream()
                    .filter(zone -> zones.add(zone.text("TZID")))
                    .forEach(all::add);
            add(all, calendar);
        }
        return IcalText.write(all).getBytes(StandardCharsets.UTF_8);
    }

    /** One time of a series that is not for everybody is left out of it. */
    private static void add(IcalComponent all, IcalComponent calendar) {
        IcalComponent master = shown(master(calendar).orElseThrow());
        all.add(master);
        for (IcalComponent event : calendar.components("VEVENT")) {
            Optional<ContentLine> id = event.line("RECURRENCE-ID");
            if (id.isPresent() && isOpen(event)) {
                all.add(shown(event));
            } else if (id.isPresent()) {
                master.add(new ContentLine(
                        "EXDATE", id.get().parameters(), id.get().value()));
            }
        }
    }

    private static IcalComponent shown(IcalComponent event) {
        IcalComponent shown = new IcalComponent("VEVENT");
        event.lines().stream().filter(line -> SHOWN.contains(line.name())).forEach(shown::add);
        return shown;
    }
}
