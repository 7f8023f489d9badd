package org.schulhof.calendar.internal.dav;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.schulhof.api.dav.DavMember;
import org.schulhof.calendar.internal.entry.Guests;

/**
 * An entry as SQL gives it.
 *
 * @param text empty where it was not asked for
 * @param id of the entry, 0 where its text was not asked for
 */
record EntryRow(long change, DavMember member, String text, long id) {

    static final String TYPE = "text/calendar";

    /** Of a row with change number, name, octets and time; and if texts were asked for, with text, number and id. */
    static EntryRow of(Object[] columns) {
        long change = ((Number) columns[0]).longValue();
        long octets = ((Number) columns[2]).longValue();
        String name = (String) columns[1];
        String tag = Long.toString(change);
        if (columns.length == 4) {
            return new EntryRow(change, new DavMember(name, tag, TYPE, octets, instant(columns[3])), "", 0);
        }
        String text = (String) columns[4];
        return new EntryRow(
                change,
                new DavMember(name, tag, TYPE, octets, instant(columns[3]), scheduleTag(text, columns[5])),
                text,
                ((Number) columns[6]).longValue());
    }

    /** Of what has guests: answers leave the number of its version as it is. */
    static String scheduleTag(String text, Object number) {
        return Guests.mayBeIn(text) ? number.toString() : "";
    }

    /** The same as somebody gets it. */
    EntryRow with(String given) {
        return new EntryRow(
                change,
                new DavMember(
                        member.name(),
                        member.tag(),
                        member.type(),
                        given.getBytes(StandardCharsets.UTF_8).length,
                        member.changedAt(),
                        member.scheduleTag()),
                given,
                id);
    }

    static Instant instant(Object column) {
        LocalDateTime time =
                column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }
}
