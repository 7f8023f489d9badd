package org.schulhof.calendar.internal.ical;

import java.time.Instant;
import java.util.List;

/**
 * One time at which an event takes place.
 *
 * @param key which of them it is: when the rule has it begin, as {@link Moment#value} writes it; the same after it was moved
 * @param start when it begins
 * @param endsAt not included
 * @param source the component that describes it
 * @param alarms when to remind, in order
 */
public record Slot(String key, Moment start, Instant endsAt, IcalComponent source, List<Instant> alarms) {

    public Slot {
        alarms = List.copyOf(alarms);
    }

    public Instant startsAt() {
        return start.instant();
    }
}
