package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.scan.Scanner;
import org.schulhof.kernel.scan.Verdict;

/** Asks the virus scanner about what waits for it. */
@ApplicationScoped
public class WaitingScan {

    private static final int AT_ONCE = 50;

    private final ContentScans scans;
    private final ContentRecords records;
    private final SealedContents sealed;
    private final Scanner scanner;

    @Inject
    public WaitingScan(ContentScans scans, ContentRecords records, SealedContents sealed, Scanner scanner) {
        this.scans = scans;
        this.records = records;
        this.sealed = sealed;
        this.scanner = scanner;
    }

    /** All that waits, as long as the scanner answers; what it can't look into goes on waiting. To be called outside of a transaction. */
    public void run() {
        for (List<String> some = scans.waiting("", AT_ONCE);
                !some.isEmpty();
                some = scans.waiting(some.get(some.size() - 1), AT_ONCE)) {
            // the school has taken the scanner away: nothing waits for what will not come
            if (scanner.isThere() && scanner.version().isEmpty()) {
                return;
            }
            for (String sha256 : some) {
                Verdict verdict = scanner.ask(() -> open(sha256));
                if (!verdict.isUnknown()) {
                    scans.settle(sha256, verdict);
                }
            }
        }
    }

    private InputStream open(String sha256) throws IOException {
        try {
            Optional<InputStream> plain = sealed.open(sha256);
            return plain.isPresent() ? plain.get() : records.open(sha256);
        } catch (SchoolKeyMissingException e) {
            throw new IOException(e);
        }
    }
}
