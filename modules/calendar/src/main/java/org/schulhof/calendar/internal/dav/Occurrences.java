package org.schulhof.calendar.internal.dav;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Moment;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/** Single times of what recurs, for clients that want them instead of its rule (RFC 4791, 9.6.5 and 9.6.6). */
final class Occurrences {

    private static final String EVENT = "VEVENT";
    private static final String RECURRENCE_ID = "RECURRENCE-ID";
    private static final Set<String> RULES = Set.of("RRULE", "RDATE", "EXDATE", "EXRULE", "DURATION");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final ZoneId school;

    Occurrences(ZoneId school) {
        this.school = school;
    }

    /** Each time as an event of its own, in UTC, without a rule. A task stays as it is. */
    IcalComponent expanded(IcalComponent calendar, TimeRange time) {
        if (calendar.components(EVENT).isEmpty()) {
            return calendar;
        }
        Series series = Series.of(calendar, school);
        IcalComponent expanded = new IcalComponent(calendar.name());
        calendar.lines().forEach(expanded::add);
        for (Slot slot : slots(series, time)) {
            expanded.add(single(series, slot));
        }
        return expanded;
    }

    private static List<Slot> slots(Series series, TimeRange time) {
        try {
            return series.slots(time.from(), time.to());
        } catch (InvalidIcalException e) {
            throw new DavException(Reason.NOT_ACCEPTED, DavNames.caldav("max-instances"), "These are too many times");
        }
    }

    private IcalComponent single(Series series, Slot slot) {
        IcalComponent event = slot.source().copy();
        event.removeIf(part -> part instanceof ContentLine line && RULES.contains(line.name()));
        event.remove("DTEND");
        event.set(line("DTSTART", slot.start()));
        boolean day = slot.start().isDay();
        if (!slot.endsAt().equals(slot.startsAt())) {
            event.set(line(
                    "DTEND",
                    day
                            ? Moment.day(
                                    slot.endsAt().atZone(slot.start().zone()).toLocalDate(), school)
                            : new Moment(
                                    LocalDateTime.ofInstant(slot.endsAt(), ZoneOffset.UTC),
                                    Moment.Kind.UTC,
                                    ZoneOffset.UTC)));
        }
        if (series.isRecurring()) {
            Moment replaced = Moment.read(series.event().line("DTSTART").orElseThrow(), slot.key(), school);
            event.set(line(RECURRENCE_ID, replaced));
        }
        return event;
    }

    private static ContentLine line(String name, Moment moment) {
        return moment.isDay()
                ? new ContentLine(name, ";VALUE=DATE", moment.local().format(DAY))
                : ContentLine.of(
                        name,
                        LocalDateTime.ofInstant(moment.instant(), ZoneOffset.UTC)
                                .format(UTC));
    }

    /** With the rule, and of what was changed by itself only what touches the time. */
    IcalComponent limited(IcalComponent calendar, TimeRange time) {
        if (calendar.components(EVENT).isEmpty()) {
            return calendar;
        }
        Series series = Series.of(calendar, school);
        Set<IcalComponent> within = new HashSet<>();
        slots(series, time).forEach(slot -> within.add(slot.source()));
        IcalComponent limited = new IcalComponent(calendar.name());
        calendar.parts().stream()
                .filter(part -> !(part instanceof IcalComponent component)
                        || !component.name().equals(EVENT)
                        || component.line(RECURRENCE_ID).isEmpty()
                        || within.contains(component)
                        || replaces(series, component, time))
                .forEach(limited::add);
        return limited;
    }

    /** Whether it would have been within the time, had it not been moved. */
    private boolean replaces(Series series, IcalComponent override, TimeRange time) {
        ContentLine id = override.line(RECURRENCE_ID).orElseThrow();
        java.time.Instant start = Moment.read(id, id.value(), school).instant();
        Slot first = series.first();
        return start.isBefore(time.to())
                && start.plus(java.time.Duration.between(first.startsAt(), first.endsAt()))
                        .isAfter(time.from());
    }
}
