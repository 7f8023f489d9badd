package org.schulhof.calendar.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An entry at one of its times, as a reader sees it. Times are those of the school's clock.
 *
 * @param key which time of the entry
 * @param hue colour of its calendar for this reader, in degrees
 * @param end when it is over, not included
 * @param task of another module, with its page; null if it is an entry
 * @param answer what the reader said as a guest: {@code NONE} if nothing yet; empty if they are none
 */
public record Item(
        long id,
        String key,
        String title,
        String place,
        LocalDateTime start,
        LocalDateTime end,
        boolean allDay,
        String calendar,
        int hue,
        boolean writable,
        String answer,
        @Nullable Task task) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * Something to do until its time.
     *
     * @param page that shows it
     */
    public record Task(String page, boolean done) {}

    /** Where it is shown. */
    public String link() {
        return task == null ? "entry.xhtml?id=" + id + "&at=" + key : task.page();
    }

    /** What it is, for style sheets. */
    public String marks() {
        return (answer.isEmpty() ? "" : "said-" + answer) + (task == null ? "" : task.done() ? "task done" : "task");
    }

    /** The same, with what the reader said as a guest. */
    Item answered(String said) {
        return new Item(id, key, title, place, start, end, allDay, calendar, hue, writable, said, task);
    }

    public boolean on(LocalDate day) {
        return start.isBefore(day.plusDays(1).atStartOfDay())
                && (end.isAfter(day.atStartOfDay()) || !start.isBefore(day.atStartOfDay()));
    }

    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    /** The last day on which it is. */
    public LocalDate lastDay() {
        return end.isAfter(start) ? end.minusNanos(1).toLocalDate() : start.toLocalDate();
    }

    public boolean isOverDays() {
        return !firstDay().equals(lastDay());
    }

    public String startTime() {
        return start.format(CLOCK);
    }

    public String endTime() {
        return end.format(CLOCK);
    }

    /** What stands before its title on this day: when it begins, if it does then. */
    public String clock(LocalDate day) {
        if (allDay) {
            return "";
        }
        return firstDay().equals(day) ? startTime() : lastDay().equals(day) ? "– " + endTime() : "";
    }
}
