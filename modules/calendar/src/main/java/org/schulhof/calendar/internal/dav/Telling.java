package org.schulhof.calendar.internal.dav;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schulhof.api.dav.DavReply;
import org.schulhof.calendar.internal.invitation.GuestText;

/** Tells entries with their texts. Those with guests get names and answers before, many at once. */
final class Telling {

    private static final int AT_ONCE = 200;

    private final EntityManager entityManager;
    private final GuestText guests;
    private final DavReply reply;
    private final ZoneId school;
    private final List<EntryRow> waiting = new ArrayList<>();

    Telling(EntityManager entityManager, GuestText guests, DavReply reply, ZoneId school) {
        this.entityManager = entityManager;
        this.guests = guests;
        this.reply = reply;
        this.school = school;
    }

    void tell(EntryRow row) {
        if (row.member().isScheduled()) {
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                end();
            }
        } else {
            found(row);
        }
    }

    private void found(EntryRow row) {
        reply.found(row.member(), new EntryData(row, school));
    }

    /** Tells what has waited for others. */
    void end() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<Long, String> texts = new LinkedHashMap<>();
        waiting.forEach(row -> texts.put(row.id(), row.text()));
        Map<Long, String> given = guests.toPrograms(entityManager, texts);
        waiting.forEach(row -> found(row.with(given.get(row.id()))));
        waiting.clear();
    }
}
