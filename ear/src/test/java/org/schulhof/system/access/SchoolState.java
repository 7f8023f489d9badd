package org.schulhof.system.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;

/** The records of the school, to see whether something changed them. */
final class SchoolState {

    /** Written at each request, whatever comes of it. */
    private static final Set<String> LOGS = Set.of("http_request", "sign_in_attempt", "log_seal", "person_session");

    static final String AUDIT = "audit_entry";
    private static final String JOBS = "job";

    private final Set<String> ignored = new TreeSet<>(LOGS);
    private final KeptData data;
    private Map<String, String> checksums;

    SchoolState(Portal portal) {
        data = KeptData.of(portal);
        checksums = read();
    }

    void ignore(String table) {
        ignored.add(table);
        checksums = read();
    }

    /** The tables with other records than when this was asked before. */
    Set<String> changes() {
        Map<String, String> now = read();
        Set<String> changed = new TreeSet<>();
        now.forEach((table, checksum) -> {
            if (!checksum.equals(checksums.get(table))) {
                changed.add(table);
            }
        });
        checksums = now;
        return changed;
    }

    private Map<String, String> read() {
        Map<String, String> all = data.checksums();
        // Sealing touches the entries: what counts is whether there is one more
        all.put(AUDIT, String.valueOf(data.count("select count(*) from " + AUDIT)));
        // A job that somebody else began goes on meanwhile: what counts is whether another one was begun. To
        // bring a notification anew by a channel that is gone is another one each time; the notification itself is
        // looked at.
        all.put(
                JOBS,
                String.valueOf(
                        data.count("select count(*) from " + JOBS + " where kind <> 'core.notification.deliver'")));
        all.keySet().removeAll(ignored);
        return all;
    }
}
