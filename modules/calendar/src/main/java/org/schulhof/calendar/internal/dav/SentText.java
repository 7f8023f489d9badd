package org.schulhof.calendar.internal.dav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/** Reads what a program sends. Strictly: what is no text can't be given back as it came. */
final class SentText {

    private SentText() {}

    /** @throws DavException if it is no text, or no iCalendar by what it says it is */
    static String of(DavBody body) throws IOException {
        if (!body.type().isEmpty() && !body.type().equals(EntryRow.TYPE)) {
            throw new DavException(
                    Reason.UNSUPPORTED_TYPE,
                    DavNames.caldav("supported-calendar-data"),
                    "Only text/calendar is kept here");
        }
        byte[] bytes = body.content().readAllBytes();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().noneMatch(SentText::isControl)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // falls through: it is no text
        }
        throw new DavException(
                Reason.NOT_ACCEPTED,
                DavNames.caldav("valid-calendar-data"),
                "It has characters that no calendar may have");
    }

    private static boolean isControl(int sign) {
        return sign < ' ' && sign != '\r' && sign != '\n' && sign != '\t' || sign == 0xFFFE || sign == 0xFFFF;
    }
}
