package org.schulhof.api.dav;

import java.time.Instant;

/**
 * A member of a collection without its content.
 *
 * @param name as it stands in the address, not encoded
 * @param tag another one with each change, never the same again: letters and digits; the portal makes the etag of it
 * @param type of its content, such as {@code text/calendar}
 * @param size in bytes
 */
public record DavMember(String name, String tag, String type, long size, Instant changedAt) {}
