package org.schulhof.calendar.internal.dav;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;
import org.schulhof.calendar.internal.ical.Task;

/** Looks whether the text of an entry is what a filter wants (RFC 4791, 9.7 to 9.9). */
final class FilterMatch {

    private static final String EVENT = "VEVENT";
    private static final String ALARM = "VALARM";

    /** What recurs without end is looked for within so long after the beginning, then twice as long, and so on. */
    private static final Duration FIRST_LOOK = Duration.ofDays(400);

    /** How long before an event its alarms are looked for. */
    private static final Duration ALARM_BEFORE = Duration.ofDays(32);

    private final IcalComponent calendar;
    private final ZoneId school;

    FilterMatch(IcalComponent calendar, ZoneId school) {
        this.calendar = calendar;
        this.school = school;
    }

    /** @param filter about the calendar as a whole */
    boolean matches(ComponentFilter filter) {
        return contentMatches(filter, calendar);
    }

    private boolean contentMatches(ComponentFilter filter, IcalComponent component) {
        return filter.properties().stream().allMatch(property -> property.matches(component, school))
                && filter.components().stream().allMatch(inner -> innerMatches(inner, component));
    }

    private boolean innerMatches(ComponentFilter filter, IcalComponent parent) {
        List<IcalComponent> components = parent.components(filter.name());
        if (filter.absent()) {
            return components.isEmpty();
        }
        List<IcalComponent> within = filter.time() == null ? components : within(filter.time(), parent, filter.name());
        return within.stream().anyMatch(component -> contentMatches(filter, component));
    }

    private List<IcalComponent> within(TimeRange time, IcalComponent parent, String name) {
        return switch (name) {
            case EVENT -> events(time);
            case Task.NAME -> Task.of(calendar, school).within(time.from(), time.to());
            case ALARM -> ring(time, parent) ? parent.components(ALARM) : List.of();
            // Of no other component it is said when it is
            default -> List.of();
        };
    }

    /** Those that describe an occurrence within the time. */
    private List<IcalComponent> events(TimeRange time) {
        Set<IcalComponent> found =
                slots(time, Duration.ZERO).stream().map(Slot::source).collect(Collectors.toSet());
        return calendar.components(EVENT).stream().filter(found::contains).toList();
    }

    private boolean ring(TimeRange time, IcalComponent parent) {
        if (!parent.name().equals(EVENT)) {
            return false;
        }
        return slots(time, ALARM_BEFORE).stream()
                .filter(slot -> slot.source() == parent)
                .flatMap(slot -> slot.alarms().stream())
                .anyMatch(time::contains);
    }

    /** All within the time and so much more on both sides; of what recurs for longer than is looked for at once, the first ones. */
    private List<Slot> slots(TimeRange time, Duration more) {
        Series series = Series.of(calendar, school);
        Instant from = time.from().minus(more);
        Instant to = time.to().plus(more);
        if (!series.isRecurring()) {
            return series.slots(from, to);
        }
        Instant begin = later(from, series.start().instant());
        Duration look = FIRST_LOOK;
        while (true) {
            boolean last = !begin.plus(look).isBefore(to);
            try {
                List<Slot> found = series.slots(from, last ? to : begin.plus(look));
                if (last || !found.isEmpty()) {
                    return found;
                }
            } catch (InvalidIcalException e) {
                // It would take too long to tell what is that far away
                return List.of();
            }
            look = look.multipliedBy(2);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
