package org.schulhof.calendar.internal.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.Shown;

/**
 * To what the current person is invited, for programs: what they said no to is left out, as on pages, and what is in a calendar
 * that their programs have anyhow, so that nothing is there twice.
 */
@Component(service = InvitedEntries.class)
public final class InvitedEntries {

    private static final Duration LATELY = Duration.ofDays(365);
    private static final Period AHEAD = Period.ofYears(3);
    private static final int CALENDAR = 6;

    private final Calendars calendars;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public InvitedEntries(@Reference Calendars calendars, @Reference Persistence persistence, @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.clock = clock;
    }

    /** Of each the number of its change, its id, size, time of change, text and version; at most some hundred. */
    public List<Object[]> rows() {
        Reader me = calendars.current();
        Set<Long> seen = calendars.all().stream()
                .filter(shown -> !shown.hidden())
                .map(Shown::id)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        Instant to = now.atZone(clock.getZone()).plus(AHEAD).toInstant();
        return persistence
                .inTransaction(entityManager -> new GuestTable(entityManager).rowsFor(me, now.minus(LATELY), to))
                .stream()
                .filter(row -> !seen.contains(((Number) row[CALENDAR]).longValue()))
                .toList();
    }
}
