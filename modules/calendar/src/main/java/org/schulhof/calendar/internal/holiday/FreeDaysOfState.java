package org.schulhof.calendar.internal.holiday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.day.FreeDays;
import org.schulhof.api.module.Texts;
import org.schulhof.calendar.CalendarModule;

/** Tells other modules of the holidays that the calendar shows. */
@Component
public final class FreeDaysOfState implements FreeDays {

    private final Holidays holidays;

    @Activate
    public FreeDaysOfState(@Reference Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public List<FreeDay> between(LocalDate from, LocalDate to, Locale locale) {
        return holidays.between(from, to, Texts.of(CalendarModule.class, locale)).stream()
                .map(holiday -> new FreeDay(holiday.name(), holiday.first(), holiday.last()))
                .sorted(Comparator.comparing(FreeDay::first))
                .toList();
    }
}
