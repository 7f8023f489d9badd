package org.schulhof.calendar.internal.dav;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.schulhof.api.dav.DavMember;

/**
 * An entry as SQL gives it.
 *
 * @param text empty where it was not asked for
 */
record EntryRow(long change, DavMember member, String text) {

    static final String TYPE = "text/calendar";

    /** Of a row that begins with change number, name, octets and time. */
    static EntryRow of(Object[] columns) {
        long change = ((Number) columns[0]).longValue();
        return new EntryRow(
                change,
                new DavMember(
                        (String) columns[1],
                        Long.toString(change),
                        TYPE,
                        ((Number) columns[2]).longValue(),
                        instant(columns[3])),
                columns.length > 4 ? (String) columns[4] : "");
    }

    static Instant instant(Object column) {
        LocalDateTime time =
                column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }
}
