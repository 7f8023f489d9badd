package org.schulhof.calendar.internal.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.policy.Policies;
import org.schulhof.calendar.CalendarModule;

/** Holidays in the state that the school has named. */
@Component(service = Holidays.class)
public final class Holidays {

    private final Policies policies;
    private final List<SchoolHolidays.Span> spans = SchoolHolidays.read();

    @Activate
    public Holidays(@Reference Policies policies) {
        this.policies = policies;
    }

    /** In order of the days: public ones each by itself, those of schools with all of their days. */
    public List<Holiday> between(LocalDate from, LocalDate to, Texts texts) {
        String state = policies.choice(CalendarModule.STATE);
        List<Holiday> found = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (Map.Entry<LocalDate, String> day :
                    PublicHolidays.of(year, state).entrySet()) {
                if (!day.getKey().isBefore(from) && !day.getKey().isAfter(to)) {
                    found.add(new Holiday(texts.get("holiday." + day.getValue()), day.getKey(), day.getKey(), true));
                }
            }
        }
        spans.stream()
                .filter(span -> span.state().equals(state))
                .filter(span -> !span.first().isAfter(to) && !span.last().isBefore(from))
                .forEach(span ->
                        found.add(new Holiday(texts.get("vacation." + span.name()), span.first(), span.last(), false)));
        return found;
    }

    /**
     * One day, or some.
     *
     * @param last the last day, included
     * @param isPublic whether nobody works then; else there is no school
     */
    public record Holiday(String name, LocalDate first, LocalDate last, boolean isPublic) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
