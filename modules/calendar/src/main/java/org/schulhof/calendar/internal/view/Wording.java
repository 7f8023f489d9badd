package org.schulhof.calendar.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Repetition;

/** Says days, times and how something recurs as the reader would. */
@Component(service = Wording.class)
public final class Wording {

    private final CurrentPerson currentPerson;

    @Activate
    public Wording(@Reference CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    Texts texts() {
        return Texts.of(CalendarModule.class, currentPerson);
    }

    private String format(LocalDate day, String key) {
        return day.format(DateTimeFormatter.ofPattern(texts().get(key), locale()));
    }

    private Locale locale() {
        return currentPerson.locale();
    }

    String month(LocalDate day) {
        return format(day, "format.month");
    }

    String day(LocalDate day) {
        return format(day, "format.day");
    }

    String longDay(LocalDate day) {
        return format(day, "format.longDay");
    }

    String fullDay(LocalDate day) {
        return format(day, "format.fullDay");
    }

    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale());
    }

    String when(Draft draft) {
        LocalDate first = draft.start().toLocalDate();
        LocalDate last = draft.end().toLocalDate();
        if (draft.allDay()) {
            return first.equals(last) ? fullDay(first) : texts().get("when.days", fullDay(first), fullDay(last));
        }
        if (draft.start().equals(draft.end())) {
            return texts().get("when.point", fullDay(first), time(draft.start()));
        }
        return first.equals(last)
                ? texts().get("when.times", fullDay(first), time(draft.start()), time(draft.end()))
                : texts().get("when.over", fullDay(first), time(draft.start()), fullDay(last), time(draft.end()));
    }

    static String time(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    String repetition(Repetition repetition, LocalDate start) {
        String how =
                switch (repetition.kind()) {
                    case NONE, DAILY, WORKDAYS, YEARLY, OTHER -> texts().get("repeats." + repetition.kind());
                    case WEEKLY, FORTNIGHTLY ->
                        texts().get(
                                        "repeats." + repetition.kind(),
                                        repetition.days().stream()
                                                .sorted()
                                                .map(day -> day.getDisplayName(TextStyle.FULL, locale()))
                                                .collect(Collectors.joining(", ")));
                    case MONTHLY_DAY -> texts().get("repeats.MONTHLY_DAY", start.getDayOfMonth());
                    case MONTHLY_WEEKDAY ->
                        texts().get("repeats.MONTHLY_WEEKDAY", (start.getDayOfMonth() - 1) / 7 + 1, weekdayOf(start));
                    case MONTHLY_LAST -> texts().get("repeats.MONTHLY_LAST", weekdayOf(start));
                };
        if (repetition.until() != null) {
            return texts().get(
                            "repeats.until",
                            how,
                            longDay(repetition.until()) + " "
                                    + repetition.until().getYear());
        }
        return repetition.times() == null ? how : texts().get("repeats.times", how, repetition.times());
    }

    private String weekdayOf(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
    }
}
