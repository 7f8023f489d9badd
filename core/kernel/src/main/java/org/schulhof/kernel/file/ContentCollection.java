package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schulhof.kernel.setting.Installation;

/** Deletes contents that no file has any more, and what crashes have left of uploads. */
@ApplicationScoped
public class ContentCollection {

    private static final int AT_ONCE = 500;
    private static final Duration SPARED = Duration.ofHours(24);

    private final ContentRecords records;
    private final Installation installation;
    private final Clock clock;

    @Inject
    public ContentCollection(ContentRecords records, Installation installation, Clock clock) {
        this.records = records;
        this.installation = installation;
        this.clock = clock;
    }

    /** To be called outside of a transaction. */
    public void collect() throws IOException {
        Instant before = clock.instant().minus(SPARED);
        new IncomingFolder(installation.data().resolve("files")).sweep(before);
        List<String> found = new ArrayList<>();
        records.store().tellOlder(before, found::add);
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<String> some = found.subList(from, Math.min(from + AT_ONCE, found.size()));
            Set<String> had = records.had(some);
            for (String sha256 : some) {
                if (!had.contains(sha256)) {
                    records.collect(sha256, before);
                }
            }
        }
        for (List<String> rest = records.unused("");
                !rest.isEmpty();
                rest = records.unused(rest.get(rest.size() - 1))) {
            for (String sha256 : rest) {
                records.collect(sha256, before);
            }
        }
    }
}
