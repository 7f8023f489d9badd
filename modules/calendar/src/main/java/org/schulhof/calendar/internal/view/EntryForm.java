package org.schulhof.calendar.internal.view;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.entry.Reminder;

/** What is typed about an entry, as it was typed. */
public final class EntryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RepetitionForm repetition = new RepetitionForm();
    private long calendarId;
    private String title = "";
    private String place = "";
    private String text = "";
    private boolean allDay;
    private String startDay = "";
    private String startTime = "";
    private String endDay = "";
    private String endTime = "";
    private Reminder reminder = Reminder.NONE;
    private boolean open;

    void show(Draft draft) {
        calendarId = draft.calendarId();
        title = draft.title();
        place = draft.place();
        text = draft.text();
        allDay = draft.allDay();
        startDay = draft.start().toLocalDate().toString();
        startTime = draft.start().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        endDay = draft.end().toLocalDate().toString();
        endTime = draft.end().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        repetition.show(draft.repetition());
        reminder = draft.reminder();
        open = draft.open();
    }

    /** @throws InvalidEntryException if a day or a time is none */
    Draft draft(Guests guests) {
        LocalDate first = day(startDay, Reason.START_MISSING);
        LocalDate last = endDay.isEmpty() ? first : day(endDay, Reason.END_MISSING);
        LocalTime from = allDay ? LocalTime.MIDNIGHT : time(startTime, Reason.START_MISSING);
        LocalTime to = allDay ? LocalTime.MIDNIGHT : time(endTime, Reason.END_MISSING);
        return new Draft(
                calendarId,
                title.strip(),
                place.strip(),
                text.strip(),
                allDay,
                first.atTime(from),
                last.atTime(to),
                repetition.typed(startDay),
                reminder,
                guests,
                open);
    }

    /** Empty if it is none yet. */
    Optional<LocalDateTime> start() {
        return moment(startDay, startTime);
    }

    Optional<LocalDateTime> end() {
        return moment(endDay, endTime);
    }

    void begin(LocalTime time) {
        start().ifPresent(before -> {
            LocalDateTime after = before.toLocalDate().atTime(time);
            LocalDateTime last = end().filter(end -> !end.isBefore(before))
                    .map(end -> after.plus(Duration.between(before, end)))
                    .orElse(after.plusHours(1));
            startTime = time.toString();
            endDay = last.toLocalDate().toString();
            endTime = last.toLocalTime().toString();
        });
    }

    private Optional<LocalDateTime> moment(String day, String time) {
        try {
            return Optional.of(LocalDate.parse(day).atTime(allDay ? LocalTime.MIDNIGHT : LocalTime.parse(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static LocalDate day(String typed, Reason otherwise) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidEntryException(otherwise);
        }
    }

    private static LocalTime time(String typed, Reason otherwise) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidEntryException(otherwise);
        }
    }

    public RepetitionForm getRepetition() {
        return repetition;
    }

    public List<Reminder> getReminders() {
        List<Reminder> choices = new ArrayList<>(Reminder.choices());
        if (reminder == Reminder.OTHER) {
            choices.add(Reminder.OTHER);
        }
        return choices;
    }

    public long getCalendarId() {
        return calendarId;
    }

    public void setCalendarId(long chosen) {
        calendarId = chosen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String typed) {
        title = typed == null ? "" : typed;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String typed) {
        place = typed == null ? "" : typed;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String typed) {
        text = typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public boolean isAllDay() {
        return allDay;
    }

    public void setAllDay(boolean chosen) {
        allDay = chosen;
    }

    public String getStartDay() {
        return startDay;
    }

    public void setStartDay(@Nullable String typed) {
        startDay = typed == null ? "" : typed;
    }

    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(@Nullable String typed) {
        startTime = typed == null ? "" : typed;
    }

    public String getEndDay() {
        return endDay;
    }

    public void setEndDay(@Nullable String typed) {
        endDay = typed == null ? "" : typed;
    }

    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(@Nullable String typed) {
        endTime = typed == null ? "" : typed;
    }

    public Reminder getReminder() {
        return reminder;
    }

    public void setReminder(@Nullable Reminder chosen) {
        reminder = chosen == null ? Reminder.NONE : chosen;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean chosen) {
        open = chosen;
    }
}
