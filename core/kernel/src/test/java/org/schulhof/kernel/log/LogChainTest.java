package org.schulhof.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.log.Break;
import org.schulhof.log.Break.Kind;
import org.schulhof.log.Eraser;
import org.schulhof.log.Heads;
import org.schulhof.log.SealKey;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Sealer;
import org.schulhof.log.Sealer.Sealed;
import org.schulhof.log.Verdict;
import org.schulhof.log.Verifier;
import org.schulhof.testkit.EmbeddedMariaDb;

/** What somebody with the whole database, but without the data folder, can do to a log, and that it shows. */
@Tag("R16")
class LogChainTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final SealedLog LOG = SealedLog.SIGN_IN;

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    private Connection connection;
    private SealKey key;
    private Instant now = MONDAY;

    /** Three blocks: the entries 1 to 3, 4 to 6, and 7 to 9. */
    @BeforeEach
    void begin() throws Exception {
        database.clear();
        connection = database.dataSource().getConnection();
        key = SealKey.create(keyFile());
        sql("alter table sign_in_attempt auto_increment = 1");
        for (int block = 0; block < 3; block++) {
            for (int i = 0; i < 3; i++) {
                attempt("anna");
            }
            seal();
            now = now.plus(Duration.ofDays(1));
        }
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void whatNobodyTouchedIsWhole() throws Exception {
        attempt("waits for its seal");
        Verdict verdict = verify();
        assertThat(verdict.firstBreak()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(9);
        assertThat(verdict.seals()).isEqualTo(3);
    }

    @Test
    void aChangedEntryIsFoundInItsBlock() throws Exception {
        sql("update sign_in_attempt set address = '192.0.2.99' where id = 5");
        Break found = found(Kind.ENTRY_CHANGED, 2);
        assertThat(found.from()).contains(MONDAY.plus(Duration.ofDays(1)));
    }

    @Test
    void theTimeAndThePersonOfAnEntryAreSealedToo() throws Exception {
        sql("update sign_in_attempt set person_id = 7 where id = 2");
        found(Kind.ENTRY_CHANGED, 1);
        sql("update sign_in_attempt set person_id = null, at = at - interval 1 hour where id = 2");
        found(Kind.ENTRY_CHANGED, 1);
    }

    @Test
    void aDeletedEntryIsFound() throws Exception {
        sql("delete from sign_in_attempt where id = 5");
        found(Kind.ENTRY_MISSING, 2);
    }

    @Test
    void anEntryWhoseSealWasTakenOffIsFoundAlsoWhenItGotANewOne() throws Exception {
        sql("update sign_in_attempt set seal = null where id = 5");
        found(Kind.ENTRY_MISSING, 2);
        seal();
        found(Kind.ENTRY_MISSING, 2);
    }

    @Test
    void anInsertedEntryIsFound() throws Exception {
        insertSealed(3);
        found(Kind.ENTRY_ADDED, 3);
    }

    @Test
    void anEntryUnderASealThatDoesNotExistIsFound() throws Exception {
        insertSealed(17);
        found(Kind.ENTRY_ADDED, 17);
    }

    @Test
    void entriesThatChangedPlacesAreFound() throws Exception {
        sql("update sign_in_attempt set account = 'second' where id = 2", "delete from log_seal where number > 0");
        Files.delete(data.resolve("log-heads"));
        sql("update sign_in_attempt set seal = null");
        seal();
        assertThat(verify().isWhole()).isTrue();
        sql(
                "update sign_in_attempt set id = 100 where id = 2",
                "update sign_in_attempt set id = 2 where id = 3",
                "update sign_in_attempt set id = 3 where id = 100");
        found(Kind.ENTRY_CHANGED, 1);
    }

    @Test
    void anEntryMovedToAnotherBlockIsFound() throws Exception {
        sql("update sign_in_attempt set seal = 2 where id = 3");
        found(Kind.ENTRY_MISSING, 1);
    }

    @Test
    void aCutTailIsFoundAlsoAfterMoreWasSealed() throws Exception {
        sql("delete from sign_in_attempt where seal = 3", "delete from log_seal where number = 3");
        found(Kind.TAIL_MISSING, 3);
        attempt("later");
        seal();
        found(Kind.SEAL_MISSING, 3);
    }

    @Test
    void aLogThatSomebodyHasEmptiedIsFoundAlsoAfterMoreWasSealed() throws Exception {
        sql("delete from sign_in_attempt", "delete from log_seal");
        found(Kind.TAIL_MISSING, 1);
        attempt("later");
        seal();
        found(Kind.SEAL_MISSING, 1);
    }

    @Test
    void aChainThatIsAheadOfAnOlderDataFolderGoesOnAsOne() throws Exception {
        Files.copy(data.resolve("log-heads"), data.resolve("backup"));
        for (String later : new String[] {"one", "two", "three"}) {
            attempt(later);
            seal();
        }
        Files.copy(data.resolve("backup"), data.resolve("log-heads"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(verify().isWhole()).isTrue();
        attempt("after the restore");
        seal();
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void aMissingBlockIsFound() throws Exception {
        sql("delete from sign_in_attempt where seal = 2", "delete from log_seal where number = 2");
        found(Kind.SEAL_MISSING, 2);
        sql("update sign_in_attempt set seal = 2 where seal = 3", "update log_seal set number = 2 where number = 3");
        found(Kind.SEAL_CHANGED, 2);
    }

    @Test
    void aSealThatFitsAChangedEntryButWasNotMadeWithTheKeyIsFound() throws Exception {
        sql("update log_seal set content_hash = unhex(sha2('forged', 256)) where number = 2");
        found(Kind.SEAL_CHANGED, 2);
        sql("update log_seal set hash = unhex(sha2('forged', 256)) where number = 2");
        found(Kind.SEAL_CHANGED, 2);
    }

    @Test
    void aForgedSealAtTheEndIsNotContinued() throws Exception {
        sql("insert into log_seal select log, 4, first_at, last_at, entries, content_hash, hash, null"
                + " from log_seal where number = 3");
        found(Kind.SEAL_CHANGED, 4);
        attempt("later");
        seal();
        found(Kind.SEAL_CHANGED, 4);
    }

    @Test
    void retentionTakesOldBlocksAndTheChainStaysWhole() throws Exception {
        assertThat(erase(MONDAY.plus(Duration.ofHours(30)))).isEqualTo(6);
        Verdict verdict = verify();
        assertThat(verdict.firstBreak()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(3);
        assertThat(verdict.seals()).isEqualTo(3);
    }

    @Test
    void whoDeletesCanNotPassForRetention() throws Exception {
        erase(MONDAY.plus(Duration.ofHours(1)));
        sql(
                "delete from sign_in_attempt where seal = 2",
                "update log_seal a join log_seal b on b.number = 1 set a.erasure = b.erasure where a.number = 2");
        found(Kind.ENTRY_MISSING, 2);
    }

    @Test
    void retentionDoesNotWipeOutTheTraceOfAChange() throws Exception {
        sql("update sign_in_attempt set account = 'paul' where id = 5");
        assertThat(erase(MONDAY.plus(Duration.ofDays(10)))).isEqualTo(9);
        assertThat(erase(MONDAY.plus(Duration.ofDays(10)))).isZero();
        found(Kind.ENTRY_MISSING, 2);
    }

    @Test
    void withoutItsKeyNothingIsBelieved() throws Exception {
        Files.delete(keyFile());
        found(Kind.KEY_MISSING, 0);
        SealKey.create(keyFile());
        found(Kind.SEAL_CHANGED, 1);
    }

    @Test
    void aPortalThatDiedBeforeItNotedDownTheEndGoesOnWhereItWas() throws Exception {
        attempt("just before");
        new Sealer(connection, key).seal(LOG, heads().find(LOG));
        assertThat(verify().isWhole()).isTrue();
        attempt("after the next start");
        seal();
        assertThat(verify().firstBreak()).isEmpty();
        assertThat(verify().seals()).isEqualTo(5);
    }

    @Test
    void whatCommitsLaterComesIntoALaterBlock() throws Exception {
        try (Connection slow = database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            attempt("slow", slow);
            attempt("fast");
            seal();
            slow.commit();
            slow.setAutoCommit(true);
        }
        seal();
        Verdict verdict = verify();
        assertThat(verdict.firstBreak()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(11);
        assertThat(verdict.seals()).isEqualTo(5);
    }

    @Test
    void nobodyElseMayReadTheKey() throws IOException {
        assertThat(Files.getPosixFilePermissions(keyFile())).hasSize(2);
        assertThat(Files.getPosixFilePermissions(data.resolve("log-heads"))).hasSize(2);
    }

    @Test
    void thousandsOfEntriesAreSealedInFullBlocks() throws Exception {
        connection.setAutoCommit(false);
        for (int i = 0; i < Sealer.BLOCK + 1; i++) {
            attempt("anna");
        }
        connection.commit();
        connection.setAutoCommit(true);
        long begin = System.nanoTime();
        assertThat(seal().orElseThrow().isFull()).isTrue();
        long sealed = System.nanoTime();
        assertThat(seal().orElseThrow().isFull()).isFalse();
        assertThat(seal()).isEmpty();
        long beforeCheck = System.nanoTime();
        assertThat(verify().entries()).isEqualTo(9 + Sealer.BLOCK + 1);
        System.getLogger(LogChainTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "Sealing " + Sealer.BLOCK + " entries took " + millis(sealed - begin) + " ms, checking them "
                                + millis(System.nanoTime() - beforeCheck) + " ms");
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    private Break found(Kind kind, long seal) throws SQLException, IOException {
        Optional<Break> found = verify().firstBreak();
        assertThat(found).hasValueSatisfying(first -> {
            assertThat(first.kind()).isEqualTo(kind);
            assertThat(first.seal()).isEqualTo(seal);
        });
        return found.orElseThrow();
    }

    private Verdict verify() throws SQLException, IOException {
        return new Verifier(keyFile(), data.resolve("log-heads")).verify(LOG, connection);
    }

    private Optional<Sealed> seal() throws SQLException, IOException {
        connection.setAutoCommit(false);
        Optional<Sealed> sealed = new Sealer(connection, key).seal(LOG, heads().find(LOG));
        connection.commit();
        connection.setAutoCommit(true);
        if (sealed.isPresent()) {
            heads().move(LOG, sealed.get().head());
        }
        return sealed;
    }

    private int erase(Instant before) throws SQLException {
        return new Eraser(connection, key).erase(LOG, before);
    }

    private Heads heads() {
        return new Heads(data.resolve("log-heads"));
    }

    private Path keyFile() {
        return data.resolve("log-key");
    }

    private void attempt(String account) throws SQLException {
        attempt(account, connection);
    }

    private void attempt(String account, Connection through) throws SQLException {
        insert(account, null, through);
    }

    private void insertSealed(long seal) throws SQLException {
        insert("forged", seal, connection);
    }

    private void insert(String account, Long seal, Connection through) throws SQLException {
        try (PreparedStatement insert = through.prepareStatement("insert into sign_in_attempt (at, account, protocol,"
                + " address, outcome, seal) values (?, ?, 'PORTAL', '192.0.2.1', 'WRONG', ?)")) {
            insert.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setString(2, account);
            insert.setObject(3, seal);
            insert.executeUpdate();
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
