package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.kernel.person.Directory;
import org.schulhof.kernel.scan.Scanner;
import org.schulhof.kernel.scan.Verdict;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;

/** The services of contents as the server makes them: collecting opens its own transactions. */
public final class TestContents {

    public static final Class<?>[] ENTITIES = {FileRecord.class, PartialUploadRecord.class, UploadLimit.class};

    public final Installation installation;
    public final ContentRecords records;
    public final StoredFiles files;
    public final ContentCollection collection;

    public final ContentScans scans;

    /** Where a scanner listens; empty for none. */
    public String scannerAddress = "";

    private final Scanner scanner;
    private final Settings settings;
    private WaitingScan waiting;

    public TestContents(TestTransactions transactions, Path data, TestCore core) {
        this(transactions, data, core, core.clock);
    }

    /** @param clock by which contents get old */
    TestContents(TestTransactions transactions, Path data, TestCore core, Clock clock) {
        installation = new Installation() {
            @Override
            public Path data() {
                return data;
            }
        };
        records = new ContentRecords(transactions.entityManager, installation) {
            @Override
            Set<String> had(Collection<String> contents) {
                return transactions.inTransaction(entityManager -> super.had(contents));
            }

            @Override
            List<String> unused(String after) {
                return transactions.inTransaction(entityManager -> super.unused(after));
            }

            @Override
            public void collect(String sha256, Instant putBefore) {
                transactions.runInTransaction(entityManager -> {
                    try {
                        super.collect(sha256, putBefore);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        };
        settings = new Settings(transactions.entityManager);
        scanner = new Scanner(settings, clock) {
            @Override
            public String address() {
                return scannerAddress;
            }

            @Override
            public Verdict askBriefly(Source content) {
                return ask(content);
            }
        };
        scans = new SeparateScans(transactions, core);
        files = new StoredFiles(transactions.entityManager, records, installation, scanner, scans, clock);
        collection = new ContentCollection(records, installation, clock);
    }

    /** @param sealed opens what does not lie there as it is */
    public void scanWith(SealedContents sealed) {
        waiting = new WaitingScan(scans, records, sealed, scanner);
    }

    /** As the timer does. */
    public void scan() {
        waiting.run();
    }

    public ScannerAdministration administration(TestCore core) {
        return new ScannerAdministration(
                scanner, scans, settings, core.access, new Directory(core.entityManager, core.identity), core.audit);
    }

    /** Its own transactions are own ones, as in the server. */
    private static final class SeparateScans extends ContentScans {

        private final TestTransactions transactions;
        private final TestCore core;

        private SeparateScans(TestTransactions transactions, TestCore core) {
            super(
                    transactions.entityManager,
                    new ScanNotices(core.access, core.notifications, new Texts()),
                    core.identity,
                    core.clock);
            this.transactions = transactions;
            this.core = core;
        }

        @Override
        public void refuse(String module, Verdict verdict) {
            long person = core.identity.get().id();
            CompletableFuture.runAsync(() -> transactions.runInTransaction(entityManager -> {
                        try {
                            core.identity.callAs(person, Locale.GERMAN, () -> {
                                super.refuse(module, verdict);
                                return null;
                            });
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .join();
        }

        @Override
        public void settle(String sha256, Verdict verdict) {
            transactions.runInTransaction(entityManager -> super.settle(sha256, verdict));
        }

        @Override
        public List<String> waiting(String after, int limit) {
            return transactions.inTransaction(entityManager -> super.waiting(after, limit));
        }
    }

    Path place(String sha256) {
        return new ContentFolder(installation.data().resolve("files")).place(sha256);
    }
}
