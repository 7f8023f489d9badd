package org.schulhof.calendar.internal.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says in a notice when something begins and what it is called. */
public final class StartText {

    private static final int LONGEST = 200;

    private StartText() {}

    public static String of(Instant startsAt, boolean allDay, ZoneId zone, Locale locale) {
        ZonedDateTime start = startsAt.atZone(zone);
        return allDay
                ? start.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale))
                : start.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)) + ", "
                        + start.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(locale));
    }

    public static String title(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }
}
