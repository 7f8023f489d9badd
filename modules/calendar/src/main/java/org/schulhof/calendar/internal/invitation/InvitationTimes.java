package org.schulhof.calendar.internal.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/** When an invitation is for: by that its answers are told apart from those to other times. */
final class InvitationTimes {

    private static final Period COMPARED = Period.ofYears(3);

    private final Series series;

    InvitationTimes(Series series) {
        this.series = series;
    }

    /** The same for the same times, however they are written. */
    String fingerprint() {
        IcalComponent event = series.event();
        Slot first = series.first();
        String rules = List.of("RRULE", "RDATE").stream()
                .flatMap(name -> event.lines(name).stream())
                .map(ContentLine::value)
                .sorted()
                .collect(Collectors.joining("|"));
        String times =
                first.startsAt() + "|" + first.endsAt() + "|" + first.start().isDay() + "|" + rules;
        return UUID.nameUUIDFromBytes(times.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** When and where it takes place from now on, with what was moved or left out by itself. */
    Set<String> toCome(Instant now) {
        Instant end = now.atOffset(ZoneOffset.UTC).plus(COMPARED).toInstant();
        return series.slots(now, end).stream()
                .map(slot -> slot.startsAt() + "|" + slot.endsAt() + "|"
                        + slot.source().text("LOCATION"))
                .collect(Collectors.toSet());
    }
}
