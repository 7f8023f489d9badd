package org.schulhof.calendar.internal.dav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.schulhof.api.dav.DavContent;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;

/** The text of an entry: as it was sent, unless a client wants a part of it or single times (RFC 4791, 9.6). */
final class EntryData implements DavContent {

    private final EntryRow row;
    private final ZoneId school;

    EntryData(EntryRow row, ZoneId school) {
        this.row = row;
        this.school = school;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(row.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String data(DavElement wanted) {
        if (wanted.children().isEmpty()) {
            return row.text();
        }
        IcalComponent calendar = IcalText.read(row.text());
        Occurrences occurrences = new Occurrences(school);
        IcalComponent chosen = wanted.child(DavNames.caldav("expand"))
                .map(expand -> occurrences.expanded(calendar, TimeRange.of(expand)))
                .or(() -> wanted.child(DavNames.caldav("limit-recurrence-set"))
                        .map(limit -> occurrences.limited(calendar, TimeRange.of(limit))))
                .orElse(calendar);
        return IcalText.write(wanted.child(DavNames.caldav("comp"))
                .map(parts -> PartialData.of(parts, chosen))
                .orElse(chosen));
    }
}
