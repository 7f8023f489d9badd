package org.schulhof.calendar.internal.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/** A task with all that belongs to it ({@code VTODO}, RFC 5545, 3.6.2). */
public final class Task {

    public static final String NAME = "VTODO";

    private final IcalComponent calendar;
    private final List<IcalComponent> tasks;
    private final ZoneId school;

    private Task(IcalComponent calendar, ZoneId school) {
        this.calendar = calendar;
        this.school = school;
        this.tasks = calendar.components(NAME);
        if (tasks.isEmpty()
                || tasks.stream().map(task -> task.text("UID")).distinct().count() > 1) {
            throw new InvalidIcalException(Reason.NO_EVENT, tasks.size() + " tasks");
        }
    }

    /**
     * @param calendar a {@code VCALENDAR} with the tasks of one UID
     * @throws InvalidIcalException if there is none, or its times make no sense
     */
    public static Task of(IcalComponent calendar, ZoneId school) {
        Task task = new Task(calendar, school);
        for (IcalComponent one : task.tasks) {
            new TaskTimes(one, school);
        }
        if (task.isRecurring()) {
            task.series().slots(Instant.EPOCH, Instant.EPOCH);
        }
        return task;
    }

    public IcalComponent calendar() {
        return calendar;
    }

    /** The task itself; if a client sent nothing but changed ones, the first of those. */
    public IcalComponent task() {
        return tasks.stream()
                .filter(task -> task.line("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElse(tasks.get(0));
    }

    public String uid() {
        return task().text("UID");
    }

    /** When it begins, or else is due. */
    public Optional<Instant> at() {
        return new TaskTimes(task(), school).at();
    }

    public boolean isRecurring() {
        return task().line("DTSTART").isPresent()
                && (task().line("RRULE").isPresent() || task().line("RDATE").isPresent());
    }

    /** Those of its components that are within this time (RFC 4791, 9.9). */
    public List<IcalComponent> within(Instant from, Instant to) {
        if (isRecurring()) {
            return series().slots(from, to).isEmpty() ? List.of() : tasks;
        }
        return tasks.stream()
                .filter(task -> new TaskTimes(task, school).isWithin(from, to))
                .toList();
    }

    /** It recurs as an event of the same times does. */
    private Series series() {
        IcalComponent events = new IcalComponent(calendar.name());
        for (IcalComponent task : tasks) {
            IcalComponent event = new IcalComponent("VEVENT");
            task.lines()
                    .forEach(line -> event.add(
                            line.name().equals("DUE")
                                    ? new ContentLine("DTEND", line.parameters(), line.value())
                                    : line));
            events.add(event);
        }
        return Series.of(events, school);
    }
}
