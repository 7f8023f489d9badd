package org.schulhof.calendar.internal.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Public holidays by the laws of the German states as they are since 2019. Left out are those that only some places of a state
 * have: the Assumption in Bavaria, Corpus Christi in parts of Saxony and Thuringia, the Peace Festival in Augsburg.
 */
final class PublicHolidays {

    private PublicHolidays() {}

    /** Keys of their names, by day. */
    static Map<LocalDate, String> of(int year, String state) {
        Map<LocalDate, String> days = new TreeMap<>();
        LocalDate easter = easter(year);
        days.put(LocalDate.of(year, 1, 1), "newYear");
        days.put(easter.minusDays(2), "goodFriday");
        days.put(easter.plusDays(1), "easterMonday");
        days.put(LocalDate.of(year, 5, 1), "labourDay");
        days.put(easter.plusDays(39), "ascension");
        days.put(easter.plusDays(50), "whitMonday");
        days.put(LocalDate.of(year, 10, 3), "unity");
        days.put(LocalDate.of(year, 12, 25), "christmas1");
        days.put(LocalDate.of(year, 12, 26), "christmas2");
        if (Set.of("bw", "by", "st").contains(state)) {
            days.put(LocalDate.of(year, 1, 6), "epiphany");
        }
        if (state.equals("be") || state.equals("mv") && year >= 2023) {
            days.put(LocalDate.of(year, 3, 8), "womensDay");
        }
        if (state.equals("bb")) {
            days.put(easter, "easterSunday");
            days.put(easter.plusDays(49), "whitSunday");
        }
        if (Set.of("bw", "by", "he", "nw", "rp", "sl").contains(state)) {
            days.put(easter.plusDays(60), "corpusChristi");
        }
        if (state.equals("sl")) {
            days.put(LocalDate.of(year, 8, 15), "assumption");
        }
        if (state.equals("th")) {
            days.put(LocalDate.of(year, 9, 20), "childrensDay");
        }
        if (Set.of("bb", "hb", "hh", "mv", "ni", "sh", "sn", "st", "th").contains(state)) {
            days.put(LocalDate.of(year, 10, 31), "reformation");
        }
        if (Set.of("bw", "by", "nw", "rp", "sl").contains(state)) {
            days.put(LocalDate.of(year, 11, 1), "allSaints");
        }
        if (state.equals("sn")) {
            days.put(LocalDate.of(year, 11, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY)), "repentance");
        }
        return days;
    }

    /** By the rule that Gauss gave, as Butcher completed it. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
