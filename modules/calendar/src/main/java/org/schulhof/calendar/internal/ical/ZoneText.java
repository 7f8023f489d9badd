package org.schulhof.calendar.internal.ical;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Locale;

/** Describes a time zone as iCalendar wants it (RFC 5545, 3.6.5), by what Java knows about it. */
public final class ZoneText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int WEEK = 7;

    private ZoneText() {}

    /** @param year the rules as they are in this year and later */
    public static IcalComponent of(ZoneId zone, int year) {
        IcalComponent text = new IcalComponent("VTIMEZONE");
        text.add(ContentLine.of("TZID", zone.getId()));
        List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
        if (rules.isEmpty()) {
            ZoneOffset offset = zone.getRules().getOffset(LocalDateTime.of(year, 1, 1, 0, 0));
            text.add(part("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset));
        }
        for (ZoneOffsetTransitionRule rule : rules) {
            ZoneOffsetTransition first = rule.createTransition(year);
            IcalComponent part = part(
                    first.isGap() ? "DAYLIGHT" : "STANDARD",
                    first.getDateTimeBefore(),
                    first.getOffsetBefore(),
                    first.getOffsetAfter());
            part.add(ContentLine.of(
                    "RRULE", "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + days(rule)));
            text.add(part);
        }
        return text;
    }

    private static String days(ZoneOffsetTransitionRule rule) {
        DayOfWeek day = rule.getDayOfWeek();
        int from = rule.getDayOfMonthIndicator();
        if (day == null) {
            return ";BYMONTHDAY=" + from;
        }
        String sign = day.name().substring(0, 2).toUpperCase(Locale.ROOT);
        boolean last = from < 0 || from + WEEK > rule.getMonth().minLength() + 1;
        return ";BYDAY=" + (last ? "-1" : Integer.toString((from - 1) / WEEK + 1)) + sign;
    }

    private static IcalComponent part(String name, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        IcalComponent part = new IcalComponent(name);
        part.add(ContentLine.of("DTSTART", start.format(TIME)));
        part.add(ContentLine.of("TZOFFSETFROM", offset(before)));
        part.add(ContentLine.of("TZOFFSETTO", offset(after)));
        return part;
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
