package org.schulhof.calendar.internal.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.Moment;
import org.schulhof.calendar.internal.ical.Series;

/** States that an entry was in, with all that can be compared of them; for those who read its calendar (R34). */
@Component(service = EntryStates.class)
public final class EntryStates {

    /** What the form knows, and what changes with each write. */
    private static final Set<String> KNOWN = Set.of(
            "SUMMARY",
            "LOCATION",
            "DESCRIPTION",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXDATE",
            "CLASS",
            "UID",
            "CREATED",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE");

    private final Calendars calendars;
    private final Persistence persistence;
    private final People people;
    private final Clock clock;
    private final DraftText drafts;

    @Activate
    public EntryStates(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference People people,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.people = people;
        this.clock = clock;
        this.drafts = new DraftText(clock);
    }

    /**
     * A state.
     *
     * @param author null if their data were erased
     * @param leftOut times of the series that were left out
     * @param single times that were changed by themselves, by when they were to begin
     * @param others lines that the portal keeps without a meaning, as text
     */
    public record State(
            int number,
            EntryVersion.Kind kind,
            @Nullable Person author,
            Instant at,
            Draft draft,
            List<LocalDateTime> leftOut,
            Map<LocalDateTime, Draft> single,
            List<String> others) {}

    /**
     * @param number of the version
     * @throws UnknownCalendarException if there is none, or it is a deletion, or the current person does not read the calendar
     */
    public State state(long entryId, int number) {
        EntryVersion version = persistence.inTransaction(entityManager -> {
            Entry entry = entityManager.find(Entry.class, entryId);
            if (entry == null || calendars.find(entry.calendarId()).isEmpty()) {
                throw new UnknownCalendarException("entry", entryId);
            }
            return Entries.version(entityManager, new Entries.Undoable(entry.calendarId(), entry.uid(), number))
                    .filter(found -> found.ical().isPresent())
                    .orElseThrow(() -> new UnknownCalendarException("version", number));
        });
        Series series = Series.of(IcalText.read(version.ical().orElseThrow()), clock.getZone());
        return new State(
                number,
                version.kind(),
                version.authorId().map(id -> people.named(Set.of(id)).get(id)).orElse(null),
                version.at(),
                drafts.read(version.calendarId(), series, series.first(), true),
                leftOut(series),
                single(series, version.calendarId()),
                others(series.event()));
    }

    private List<LocalDateTime> leftOut(Series series) {
        return series.event().lines("EXDATE").stream()
                .flatMap(line -> Arrays.stream(line.value().split(","))
                        .map(value -> Moment.read(line, value, clock.getZone()).local()))
                .sorted()
                .toList();
    }

    private Map<LocalDateTime, Draft> single(Series series, long calendarId) {
        Map<LocalDateTime, Draft> single = new TreeMap<>();
        for (IcalComponent event : series.calendar().components("VEVENT")) {
            event.line("RECURRENCE-ID").ifPresent(line -> {
                IcalComponent calendar = new IcalComponent("VCALENDAR");
                calendar.add(event);
                Series alone = Series.of(calendar, clock.getZone());
                single.put(
                        Moment.read(line, line.value(), clock.getZone()).local(),
                        drafts.read(calendarId, alone, alone.first(), false));
            });
        }
        return single;
    }

    private static List<String> others(IcalComponent event) {
        return event.lines().stream()
                .filter(line -> !KNOWN.contains(line.name()) && !isGuest(line))
                .map(line -> line.name() + line.parameters() + ": " + line.text())
                .sorted()
                .toList();
    }

    private static boolean isGuest(ContentLine line) {
        return (line.name().equals("ATTENDEE") || line.name().equals("ORGANIZER")) && Guests.isOfSchool(line);
    }
}
