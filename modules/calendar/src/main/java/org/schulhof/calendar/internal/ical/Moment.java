package org.schulhof.calendar.internal.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/**
 * A day or a time of an event. The hour that is missing in spring counts as the one after it, of the doubled hour in autumn the
 * first is meant (RFC 5545, 3.3.5).
 *
 * @param local what the clock shows; of a day, its beginning
 * @param zone where; of a day or a time of no zone, that of the school
 */
public record Moment(LocalDateTime local, Kind kind, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** How it is written. */
    public enum Kind {
        DAY,
        FLOATING,
        UTC,
        ZONED
    }

    public static Moment day(LocalDate day, ZoneId school) {
        return new Moment(day.atStartOfDay(), Kind.DAY, school);
    }

    public static Moment at(LocalDateTime time, ZoneId zone) {
        return new Moment(time, Kind.ZONED, zone);
    }

    /** The only value of a property. */
    static Moment of(ContentLine line, ZoneId school) {
        return read(line, line.value(), school);
    }

    /**
     * One value of a property that may have several.
     *
     * @throws InvalidIcalException if it is none, or of another century
     */
    public static Moment read(ContentLine line, String value, ZoneId school) {
        try {
            return checked(parsed(line, value.strip(), school));
        } catch (DateTimeException e) {
            throw new InvalidIcalException(Reason.BROKEN, line.name());
        }
    }

    private static Moment parsed(ContentLine line, String value, ZoneId school) {
        if (value.length() == 8) {
            return day(LocalDate.parse(value, DAY), school);
        }
        if (value.endsWith("Z")) {
            return new Moment(
                    LocalDateTime.parse(value.substring(0, value.length() - 1), TIME), Kind.UTC, ZoneOffset.UTC);
        }
        LocalDateTime time = LocalDateTime.parse(value, TIME);
        return line.parameter("TZID")
                .map(name -> at(time, ZoneNames.find(name).orElse(school)))
                .orElseGet(() -> new Moment(time, Kind.FLOATING, school));
    }

    private static Moment checked(Moment moment) {
        int year = moment.local.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidIcalException(Reason.TIMES, "year " + year);
        }
        return moment;
    }

    public boolean isDay() {
        return kind == Kind.DAY;
    }

    public Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** Another one, written in the same way. */
    public Moment with(LocalDateTime other) {
        return new Moment(other, kind, zone);
    }

    /** The same moment as this one is written. */
    Moment asThis(Moment other) {
        return isDay() || other.isDay() ? with(other.local) : with(LocalDateTime.ofInstant(other.instant(), zone));
    }

    /** As it stands in a text, without what the parameters say. */
    public String value() {
        return switch (kind) {
            case DAY -> local.format(DAY);
            case UTC -> local.format(TIME) + "Z";
            case FLOATING, ZONED -> local.format(TIME);
        };
    }

    public ContentLine line(String name) {
        return new ContentLine(
                name,
                switch (kind) {
                    case DAY -> ";VALUE=DATE";
                    case ZONED -> ";TZID=" + zone.getId();
                    case FLOATING, UTC -> "";
                },
                value());
    }
}
