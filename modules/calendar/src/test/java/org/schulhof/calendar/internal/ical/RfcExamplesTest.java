package org.schulhof.calendar.internal.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each example of RFC 5545, 3.8.5.3. */
class RfcExamplesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @TestFactory
    Stream<DynamicTest> eachRecursAsTheRfcSays() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example[0], () -> assertThat(starts(example)).isEqualTo(expected(example))));
    }

    @Test
    void theyAreAllThere() throws IOException {
        assertThat(examples()).hasSize(42);
    }

    private static List<String[]> examples() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RfcExamplesTest.class.getResourceAsStream("rfc5545-3.8.5.3.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .toList();
        }
    }

    /** A series that goes on is asked for until just after the last date that the RFC lists. */
    private static List<LocalDateTime> starts(String[] example) {
        List<LocalDateTime> expected = expected(example);
        boolean goesOn = example[3].endsWith("+");
        LocalDateTime end =
                goesOn ? expected.get(expected.size() - 1).plusSeconds(1) : LocalDateTime.of(2030, 1, 1, 0, 0);
        String event = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=America/New_York:" + example[1]
                + "\r\n" + example[2].replace(" RRULE", "\r\nRRULE") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return Series.of(IcalText.read(event), ZoneId.of("Europe/Berlin"))
                .slots(java.time.Instant.EPOCH, end.atZone(NEW_YORK).toInstant())
                .stream()
                .map(slot -> slot.start().local())
                .toList();
    }

    private static List<LocalDateTime> expected(String[] example) {
        LocalTime time = LocalDateTime.parse(example[1], TIME).toLocalTime();
        List<LocalDateTime> expected = new ArrayList<>();
        for (String part : example[3].replace("+", "").split(";")) {
            String[] dates = part.strip().split(": ");
            for (String date : dates[1].split(",")) {
                if (dates[0].length() > 7) {
                    expected.add(LocalDate.parse(dates[0]).atTime(LocalTime.parse(date.strip())));
                } else {
                    String[] range = date.strip().split("-");
                    for (int day = Integer.parseInt(range[0]);
                            day <= Integer.parseInt(range[range.length - 1]);
                            day++) {
                        expected.add(YearMonth.parse(dates[0]).atDay(day).atTime(time));
                    }
                }
            }
        }
        return expected;
    }
}
