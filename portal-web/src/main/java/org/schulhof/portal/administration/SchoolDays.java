package org.schulhof.portal.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Days of the school's calendar as points in time. */
@Named("schoolDays")
@ApplicationScoped
public class SchoolDays {

    private final Clock clock;

    @Inject
    public SchoolDays(Clock clock) {
        this.clock = clock;
    }

    /** When the day begins. */
    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** When the day is over. */
    public Instant endOf(LocalDate day) {
        return beginOf(day.plusDays(1));
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** The last day that is over by then: of a span that ends at midnight the day before. */
    public LocalDate lastDayBefore(Instant end) {
        return dayOf(end.minusMillis(1));
    }
}
