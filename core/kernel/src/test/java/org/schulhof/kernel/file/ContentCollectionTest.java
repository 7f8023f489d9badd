package org.schulhof.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.file.StoredFile;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.testkit.EmbeddedMariaDb;

/** Whatever breaks off at whatever point: each file has its content, and no content is left over for good. */
class ContentCollectionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    Path data;

    private TestTransactions transactions;
    private TestContents contents;

    @BeforeEach
    void begin() {
        database.clear();
        transactions = new TestTransactions(database.persistence(TestCore.entitiesAnd(TestContents.ENTITIES)));
        contents = new TestContents(transactions, data, TestCore.over(transactions), Clock.systemUTC());
    }

    @Test
    void whatACrashLeftBeforeTheRecordIsCollectedOnceItIsOld() throws IOException {
        String sha256 = brokenOffAfterTheContent("lost");
        contents.collection.collect();
        assertThat(contents.place(sha256)).as("may be about to become a file's").exists();
        makeOld(sha256);
        contents.collection.collect();
        assertThat(contents.place(sha256)).doesNotExist();
        assertThat(rows()).isZero();
    }

    /** The process died between the last record and its content: nobody tells of it any more but the row. */
    @Test
    void aRowWithoutFileAndContentGoesToo() throws IOException {
        StoredFile file = store("once");
        transactions.runInTransaction(entityManager -> contents.files.delete(file.id()));
        Files.delete(contents.place(file.sha256()));
        contents.collection.collect();
        assertThat(rows()).isZero();
        assertThat(read(store("once"))).isEqualTo("once");
    }

    /** As erasing does it, which spares nothing for its age. */
    @Test
    void whatIsErasedGoesAtOnceUnlessAnotherFileHasTheContent() throws IOException {
        StoredFile first = store("printed password");
        StoredFile second = store("printed password");
        transactions.runInTransaction(entityManager -> contents.files.delete(first.id()));
        contents.records.collect(first.sha256(), Instant.MAX);
        assertThat(read(second)).isEqualTo("printed password");
        transactions.runInTransaction(entityManager -> contents.files.delete(second.id()));
        contents.records.collect(first.sha256(), Instant.MAX);
        assertThat(contents.place(first.sha256())).doesNotExist();
        assertThat(rows()).isZero();
    }

    @Test
    void aContentStaysAsLongAsOneFileHasIt() throws IOException {
        StoredFile first = store("shared");
        StoredFile second = store("shared");
        makeOld(first.sha256());
        transactions.runInTransaction(entityManager -> contents.files.delete(first.id()));
        contents.collection.collect();
        assertThat(read(second)).isEqualTo("shared");
        transactions.runInTransaction(entityManager -> contents.files.delete(second.id()));
        contents.collection.collect();
        assertThat(contents.place(first.sha256())).doesNotExist();
    }

    /** The database itself refuses it, whoever asks. */
    @Test
    void noFileIsWithoutAContent() {
        assertThatThrownBy(() -> transactions.runInTransaction(entityManager -> entityManager
                        .createNativeQuery("insert into stored_file (owner, name, type, size, sha256, stored_at)"
                                + " values ('x', 'x', 'text/plain', 1, repeat('a', 64), now(3))")
                        .executeUpdate()))
                .hasMessageContaining("stored_file_content_fk");
    }

    /** Bringing the same content again while the old one is collected: whoever comes second waits. */
    @Test
    @Tag("R37")
    void bringingAndCollectingTheSameAtOnceLosesNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 60; round++) {
                String text = "round " + round;
                String sha256 = brokenOffAfterTheContent(text);
                makeOld(sha256);
                Instant before = Instant.now().minus(Duration.ofHours(1));
                Callable<StoredFile> bringing = () -> store(text);
                Callable<StoredFile> collecting = () -> {
                    contents.records.collect(sha256, before);
                    return null;
                };
                List<Future<StoredFile>> both = threads.invokeAll(
                        round % 2 == 0 ? List.of(bringing, collecting) : List.of(collecting, bringing));
                for (Future<StoredFile> one : both) {
                    StoredFile file = one.get();
                    if (file != null) {
                        assertThat(read(file)).as(text).isEqualTo(text);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private StoredFile store(String text) {
        return transactions.inTransaction(entityManager -> {
            try {
                return contents.files.store(
                        "test", "x.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String read(StoredFile file) {
        return transactions.inTransaction(entityManager -> {
            try (var content = contents.files.open(file.id())) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As if the process had died between the content and the commit. */
    private String brokenOffAfterTheContent(String text) {
        String[] sha256 = new String[1];
        assertThatThrownBy(() -> transactions.runInTransaction(entityManager -> {
                    sha256[0] = store(text).sha256();
                    throw new IllegalStateException("died");
                }))
                .hasMessageContaining("died");
        assertThat(contents.place(sha256[0])).exists();
        return sha256[0];
    }

    private void makeOld(String sha256) throws IOException {
        Files.setLastModifiedTime(
                contents.place(sha256), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private long rows() {
        return transactions.inTransaction(entityManager -> ((Number) entityManager
                        .createNativeQuery("select count(*) from content")
                        .getSingleResult())
                .longValue());
    }
}
