package org.schulhof.api.dav;

import java.time.Instant;

/**
 * A member of a collection without its content.
 *
 * @param name as it stands in the address, not encoded
 * @param tag another one with each change, never the same again: letters and digits; the portal makes the etag of it
 * @param type of its content, such as {@code text/calendar}
 * @param size in bytes
 * @param scheduleTag of something to which people are invited: stays as it is when they answer (RFC 6638, 3.2.10); a GET gives
 *     their names and answers then, and so something else than was put. Empty for all else
 */
public record DavMember(String name, String tag, String type, long size, Instant changedAt, String scheduleTag) {

    /** Nobody is invited to it, and a GET gives back exactly what was put. */
    public DavMember(String name, String tag, String type, long size, Instant changedAt) {
        this(name, tag, type, size, changedAt, "");
    }

    public boolean isScheduled() {
        return !scheduleTag.isEmpty();
    }
}
