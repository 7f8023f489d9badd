package org.schulhof.calendar.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.calendar.internal.holiday.Holidays.Holiday;

/**
 * A day with what is on it.
 *
 * @param outside whether it belongs to another month than the one that is shown
 * @param items all of them, what takes the whole day first
 * @param placed those with times, beside each other where they overlap
 * @param lanes how many of those are beside each other at most
 */
public record DayView(
        LocalDate date,
        boolean today,
        boolean outside,
        List<Holiday> holidays,
        List<Item> items,
        List<Placed> placed,
        int lanes) {

    private static final int QUARTER = 15;
    private static final int QUARTERS = 96;
    private static final int MOST_LANES = 4;
    private static final int IN_MONTH = 3;

    public DayView {
        holidays = List.copyOf(holidays);
        items = List.copyOf(items);
        placed = List.copyOf(placed);
    }

    static DayView of(LocalDate date, LocalDate today, boolean outside, List<Holiday> holidays, List<Item> all) {
        List<Item> items = all.stream().filter(item -> item.on(date)).toList();
        List<LocalDateTime> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Item item : items) {
            if (!isWhole(item, date)) {
                placed.add(place(item, date, ends));
            }
        }
        return new DayView(
                date,
                date.equals(today),
                outside,
                holidays.stream().filter(holiday -> holiday.holds(date)).toList(),
                items,
                placed,
                Math.max(1, ends.size()));
    }

    private static boolean isWhole(Item item, LocalDate date) {
        // What is to be done by midnight stands where people look, not at the foot of the day
        return item.allDay()
                || item.task() != null
                || !item.start().isAfter(date.atStartOfDay())
                        && !item.end().isBefore(date.plusDays(1).atStartOfDay());
    }

    private static Placed place(Item item, LocalDate date, List<LocalDateTime> ends) {
        int from = item.start().isBefore(date.atStartOfDay()) ? 0 : quarter(item.start());
        int to = item.end().isBefore(date.plusDays(1).atStartOfDay())
                ? quarter(item.end().plusMinutes(QUARTER - 1L))
                : QUARTERS;
        int span = Math.max(2, to - from);
        if (from + span > QUARTERS) {
            from = QUARTERS - span;
        }
        LocalDateTime begin = date.atStartOfDay().plusMinutes((long) from * QUARTER);
        LocalDateTime end = begin.plusMinutes((long) span * QUARTER);
        int lane = 0;
        while (lane < ends.size() && ends.get(lane).isAfter(begin)) {
            lane++;
        }
        lane = Math.min(lane, MOST_LANES - 1);
        if (lane == ends.size()) {
            ends.add(end);
        } else {
            ends.set(lane, end);
        }
        return new Placed(item, from, span, lane);
    }

    private static int quarter(LocalDateTime time) {
        return Math.min(QUARTERS - 1, (time.getHour() * 60 + time.getMinute()) / QUARTER);
    }

    /** What takes the whole of it. */
    public List<Item> whole() {
        return items.stream().filter(item -> isWhole(item, date)).toList();
    }

    /** As many as a day of a month has room for. */
    public List<Item> first() {
        return items.subList(0, items.size() <= IN_MONTH + 1 ? items.size() : IN_MONTH);
    }

    /** How many more there are. */
    public int more() {
        return items.size() - first().size();
    }

    public boolean isFree() {
        return holidays.stream().anyMatch(Holiday::isPublic);
    }

    public boolean isVacation() {
        return !holidays.isEmpty();
    }

    /**
     * Where an item stands in a day.
     *
     * @param from the quarter of an hour in which it begins, 0 to 95
     * @param span how many quarters it takes, at least two, so that it can be read
     * @param lane 0 for the first one from the left
     */
    public record Placed(Item item, int from, int span, int lane) {}
}
