package org.schulhof.api.dav;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder or file of a {@link DavTree}.
 *
 * @param name as it stands in the address, not encoded
 * @param tag another one with each content of a file, never the same again: letters, digits and hyphens; empty for a folder
 * @param type of the content as it is handed out: nothing that would run in a browser; empty for a folder
 * @param size in bytes; 0 for a folder
 * @param rights what the current person may do there
 * @param quota of where it lies; null if nobody counts there
 * @param properties that clients have noted down; empty if they were not asked for
 * @param locks that hold there; empty if they were not asked for
 */
public record DavResource(
        String name,
        boolean folder,
        String tag,
        String type,
        long size,
        Instant createdAt,
        Instant changedAt,
        Rights rights,
        @Nullable Quota quota,
        List<DavProperty> properties,
        List<DavLock> locks) {

    public DavResource {
        properties = List.copyOf(properties);
        locks = List.copyOf(locks);
    }

    /**
     * Rights.
     *
     * @param write change the file, or what is noted down
     * @param add put something into the folder
     * @param remove take something out of the folder
     */
    public record Rights(boolean write, boolean add, boolean remove) {}

    /** Bytes that are used, and that are still free (RFC 4331). */
    public record Quota(long used, long available) {}
}
