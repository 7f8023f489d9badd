package org.schulhof.bench.dav;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Invented events: a hundred in one month, however many there are beside, and every tenth of those recurs. */
final class CalendarData {

    static final String MONTH_START = "20270301T000000Z";
    static final String MONTH_END = "20270401T000000Z";
    static final int IN_MONTH = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final LocalDateTime MONTH = LocalDateTime.of(2027, 3, 1, 7, 0);
    private static final LocalDateTime BEFORE = LocalDateTime.of(2025, 6, 1, 7, 0);
    private static final int HOURS_BEFORE = 500 * 24;

    private CalendarData() {}

    static String uid(int number) {
        return "bench-" + number;
    }

    static String name(int number) {
        return uid(number) + ".ics";
    }

    static String calendar(int number) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n" + event(number) + "END:VCALENDAR\r\n";
    }

    static String event(int number) {
        boolean inMonth = number < IN_MONTH;
        LocalDateTime start =
                inMonth ? MONTH.plusHours(number * 7L) : BEFORE.plusHours((long) number * 37 % HOURS_BEFORE);
        return "BEGIN:VEVENT\r\nUID:" + uid(number) + "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:" + start.format(TIME)
                + "\r\nDTEND:" + start.plusHours(1).format(TIME) + "\r\n"
                + (!inMonth && number % 10 == 0 ? "RRULE:FREQ=WEEKLY;COUNT=10\r\n" : "") + "SUMMARY:Klassenarbeit "
                + number + "\r\nLOCATION:Raum " + number % 300
                + "\r\nDESCRIPTION:Bitte Geodreieck und Zirkel mitbringen. Es zählt alles seit den Ferien.\r\n"
                + "X-BENCH:" + number + "\r\nEND:VEVENT\r\n";
    }
}
