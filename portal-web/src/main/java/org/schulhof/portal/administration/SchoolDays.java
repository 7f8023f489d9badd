package org.schulhof.portal.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Days of the school's calendar as points in time. */
@ApplicationScoped
public class SchoolDays {

    private final Clock clock;

    @Inject
    public SchoolDays(Clock clock) {
        this.clock = clock;
    }

    /** When the day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
