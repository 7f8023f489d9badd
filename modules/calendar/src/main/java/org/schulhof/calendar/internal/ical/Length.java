package org.schulhof.calendar.internal.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/**
 * How long an event is: some days as the calendar counts them, then some time as a stop-watch does.
 */
record Length(long days, Duration time) {

    private static final long MOST_DAYS = 3 * 366L;
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?");

    static Length of(IcalComponent event, Moment start, OwnZones zones, java.time.ZoneId school) {
        Optional<ContentLine> end = event.line("DTEND");
        Length length = end.isPresent()
                ? between(start, Moment.of(zones.resolved(end.get()), school))
                : event.line("DURATION")
                        .map(line -> parse(line.value()))
                        .orElse(start.isDay() ? new Length(1, Duration.ZERO) : new Length(0, Duration.ZERO));
        if (length.days < 0 || length.time.isNegative() || length.days + length.time.toDays() > MOST_DAYS) {
            throw new InvalidIcalException(Reason.TIMES, "length " + length);
        }
        return length;
    }

    private static Length between(Moment start, Moment end) {
        return start.isDay()
                // One that ends on its first day lasts for it, however its client meant that
                ? new Length(
                        end.local().equals(start.local()) ? 1 : ChronoUnit.DAYS.between(start.local(), end.local()),
                        Duration.ZERO)
                : new Length(0, Duration.between(start.instant(), end.instant()));
    }

    /** A duration (RFC 5545, 3.3.6). */
    static Length parse(String value) {
        Matcher matcher = DURATION.matcher(value.strip());
        if (!matcher.matches()) {
            throw new InvalidIcalException(Reason.BROKEN, "DURATION");
        }
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        long days = 7 * number(matcher, 2) + number(matcher, 3);
        Duration time = Duration.ofHours(number(matcher, 4))
                .plusMinutes(number(matcher, 5))
                .plusSeconds(number(matcher, 6));
        return new Length(sign * days, time.multipliedBy(sign));
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    Instant after(Moment start) {
        try {
            ZonedDateTime day = start.local().atZone(start.zone()).plusDays(days);
            return day.toInstant().plus(time);
        } catch (DateTimeException e) {
            throw new InvalidIcalException(Reason.TIMES, "end");
        }
    }
}
