package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;

/** {@link SpokenTime} for pages; {@code <s:when at="#{...}"/>} is the way to show one. */
@Named("dates")
@RequestScoped
public class Dates {

    private final SpokenTime spoken;

    @Inject
    public Dates(Clock clock, PortalTexts texts, Reader reader) {
        this.spoken = new SpokenTime(clock, texts.wording(), reader.getLocale());
    }

    /** @param time an instant or a day */
    public String when(TemporalAccessor time) {
        return time instanceof LocalDate day ? spoken.of(day) : spoken.of(Instant.from(time));
    }

    public String full(TemporalAccessor time) {
        return time instanceof LocalDate day ? spoken.full(day) : spoken.full(Instant.from(time));
    }
}
