package org.schulhof.calendar.internal.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.busy.BusyTimes.Busy;

/**
 * A day of some people who plan something together.
 *
 * @param rows of those whose times the reader may see
 * @param unseen how many more are invited
 * @param free beginnings at which all of those have time
 */
public record BusyDay(List<Row> rows, int unseen, List<LocalTime> free) {

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(19, 0);
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);
    private static final int STEP = 30;
    private static final int MOST_FREE = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public BusyDay {
        rows = List.copyOf(rows);
        free = List.copyOf(free);
    }

    /**
     * One of them.
     *
     * @param times when they are busy, in words
     * @param halves each half of an hour from seven to seven, whether they are
     */
    public record Row(Person person, List<String> times, List<Boolean> halves) {}

    /** @param length of what is planned */
    public static BusyDay of(
            LocalDate day, Duration length, List<Person> people, Map<Long, List<Busy>> busy, int unseen, ZoneId zone) {
        List<Row> rows = people.stream()
                .map(person -> row(person, busy.get(person.id()), day, zone))
                .toList();
        List<LocalTime> free = new ArrayList<>();
        for (LocalDateTime start = day.atTime(EARLIEST);
                !start.plus(length).isAfter(day.atTime(LAST)) && free.size() < MOST_FREE;
                start = start.plusMinutes(STEP)) {
            Instant from = start.atZone(zone).toInstant();
            Instant to = from.plus(length);
            if (busy.values().stream().allMatch(times -> isFree(times, from, to))) {
                free.add(start.toLocalTime());
            }
        }
        return new BusyDay(rows, unseen, rows.size() < 2 ? List.of() : free);
    }

    private static boolean isFree(List<Busy> times, Instant from, Instant to) {
        return times.stream()
                .noneMatch(one -> one.from().isBefore(to) && one.to().isAfter(from));
    }

    private static Row row(Person person, List<Busy> times, LocalDate day, ZoneId zone) {
        List<Boolean> halves = new ArrayList<>();
        for (LocalDateTime start = day.atTime(FIRST);
                start.isBefore(day.atTime(LAST));
                start = start.plusMinutes(STEP)) {
            Instant from = start.atZone(zone).toInstant();
            halves.add(!isFree(times, from, from.plusSeconds(STEP * 60L)));
        }
        return new Row(person, times.stream().map(one -> words(one, day, zone)).toList(), halves);
    }

    private static String words(Busy busy, LocalDate day, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(busy.from(), zone);
        LocalDateTime to = LocalDateTime.ofInstant(busy.to(), zone);
        return (from.toLocalDate().isBefore(day) ? "00:00" : from.format(CLOCK)) + "–"
                + (to.toLocalDate().isAfter(day) ? "24:00" : to.format(CLOCK));
    }
}
