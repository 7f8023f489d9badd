package org.schulhof.homework.internal.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.schulhof.api.day.FreeDays;
import org.schulhof.api.day.FreeDays.FreeDay;

/** On which days there is school. Without a calendar in the portal, on all but week-ends. */
@Component(service = SchoolDays.class)
public final class SchoolDays {

    private final List<FreeDays> calendars;

    @Activate
    public SchoolDays(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<FreeDays> calendars) {
        this.calendars = List.copyOf(calendars);
    }

    public static boolean isWeekEnd(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Holidays between these days, both included. */
    List<FreeDay> free(LocalDate from, LocalDate to, Locale locale) {
        return calendars.stream()
                .flatMap(calendar -> calendar.between(from, to, locale).stream())
                .toList();
    }

    static Optional<String> name(List<FreeDay> free, LocalDate day) {
        return free.stream().filter(some -> some.holds(day)).map(FreeDay::name).findFirst();
    }
}
