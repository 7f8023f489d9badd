package org.schulhof.calendar.internal.dav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/**
 * A time from, and until before (RFC 4791, 9.9).
 *
 * @param from the beginning of all times if a client left it open
 * @param to their end, likewise
 */
record TimeRange(Instant from, Instant to) {

    static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2201-01-01T00:00:00Z");

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** @throws DavException if it is none */
    static TimeRange of(DavElement element) {
        TimeRange range =
                new TimeRange(instant(element.attribute("start"), FIRST), instant(element.attribute("end"), LAST));
        if (!range.from.isBefore(range.to)) {
            throw invalid();
        }
        return range;
    }

    private static Instant instant(@Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            Instant instant = LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC);
            return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    private static DavException invalid() {
        return new DavException(Reason.NOT_ACCEPTED, DavNames.caldav("valid-filter"), "That is no time range in UTC");
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
