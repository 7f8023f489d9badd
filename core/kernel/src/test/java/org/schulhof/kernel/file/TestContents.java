package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.kernel.setting.Installation;

/** The services of contents as the server makes them: collecting opens its own transactions. */
public final class TestContents {

    public static final Class<?>[] ENTITIES = {FileRecord.class, PartialUploadRecord.class, UploadLimit.class};

    public final Installation installation;
    public final ContentRecords records;
    public final StoredFiles files;
    public final ContentCollection collection;

    public TestContents(TestTransactions transactions, Path data, Clock clock) {
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
        files = new StoredFiles(transactions.entityManager, records, installation, clock);
        collection = new ContentCollection(records, installation, clock);
    }

    Path place(String sha256) {
        return new ContentFolder(installation.data().resolve("files")).place(sha256);
    }
}
