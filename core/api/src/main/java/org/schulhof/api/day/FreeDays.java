package org.schulhof.api.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Days on which there is no school, beside week-ends. Registered as an OSGi service by a module that knows them; other
 * modules ask all there are, and do without if there is none. Asks nobody who it is: everybody may know.
 */
@ConsumerType
public interface FreeDays {

    /** What touches these days, both included, in order of the first days. */
    List<FreeDay> between(LocalDate from, LocalDate to, Locale locale);

    /**
     * One day, or some.
     *
     * @param name as people call it, in the language that was asked for
     * @param last the last day, included
     */
    record FreeDay(String name, LocalDate first, LocalDate last) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
