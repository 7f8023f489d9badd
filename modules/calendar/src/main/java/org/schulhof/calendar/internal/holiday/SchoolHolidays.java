package org.schulhof.calendar.internal.holiday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** When there is no school, by state; {@code school-holidays.txt} names its source and its years. */
final class SchoolHolidays {

    private static final String SOURCE = "/schulhof/school-holidays.txt";

    private SchoolHolidays() {}

    /**
     * Some days without school.
     *
     * @param name key of it
     * @param last the last day, included
     */
    record Span(String state, String name, LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static List<Span> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchoolHolidays.class.getResourceAsStream(SOURCE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(parts -> new Span(parts[0], parts[1], LocalDate.parse(parts[2]), LocalDate.parse(parts[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
