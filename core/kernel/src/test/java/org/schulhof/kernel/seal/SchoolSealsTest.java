package org.schulhof.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.seal.BrokenSealException;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.api.seal.Seals;
import org.schulhof.api.seal.UnknownKeyException;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R19")
class SchoolSealsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private static final String PLACE = "room/1/message/a";

    @TempDir
    Path data;

    private TestTransactions transactions;
    private TestSeals portal;

    @BeforeEach
    void begin() {
        database.clear();
        transactions = new TestTransactions(database.persistence(TestCore.entitiesAnd(TestSeals.ENTITIES)));
        portal = started();
    }

    /** A portal over the database and the data folder as they are now. */
    private TestSeals started() {
        TestSeals seals = new TestSeals(transactions.entityManager, data, Clock.systemUTC());
        run(seals.schoolKeys::begin);
        return seals;
    }

    @Test
    void whatIsSealedOpensByItsKeyAtItsPlaceOnly() {
        long room = in(() -> portal.seals.createKey("chat"));
        long other = in(() -> portal.seals.createKey("chat"));
        byte[] sealed = in(() -> portal.seals.seal(room, bytes("Geheim"), PLACE));

        assertThat(sealed).hasSizeLessThanOrEqualTo(6 + Seals.LONGER);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Geheim");
        assertThat(in(() -> portal.seals.seal(room, bytes("Geheim"), PLACE))).isNotEqualTo(sealed);
        assertThat(in(() -> portal.seals.open(room, sealed, PLACE))).asString().isEqualTo("Geheim");
        assertThatThrownBy(() -> in(() -> portal.seals.open(other, sealed, PLACE)))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> in(() -> portal.seals.open(room, sealed, "room/1/message/b")))
                .isInstanceOf(BrokenSealException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> in(() -> portal.seals.open(room, sealed, PLACE)))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> in(() -> portal.seals.open(room, new byte[3], PLACE)))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void aDestroyedKeyOpensNothingAnyMore() {
        long room = in(() -> portal.seals.createKey("chat"));
        byte[] sealed = in(() -> portal.seals.seal(room, bytes("Geheim"), PLACE));
        run(() -> portal.seals.destroyKey(room));
        run(() -> portal.seals.destroyKey(room));
        assertThatThrownBy(() -> in(() -> portal.seals.open(room, sealed, PLACE)))
                .isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> in(() -> portal.seals.seal(room, bytes("x"), PLACE)))
                .isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> in(() -> started().seals.open(room, sealed, PLACE)))
                .isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void aPageOfMessagesAsksForItsKeyOnce() {
        long room = in(() -> portal.seals.createKey("chat"));
        List<byte[]> sealed =
                in(() -> List.of(portal.seals.seal(room, bytes("1"), "1"), portal.seals.seal(room, bytes("2"), "2")));
        TestSeals restarted = started();
        in(() -> restarted.seals.open(room, sealed.get(0), "1"));
        // nobody looks the key up again: there is none to be found outside of a transaction
        assertThat(restarted.seals.open(room, sealed.get(1), "2")).asString().isEqualTo("2");
    }

    @Test
    void theSchoolsKeyLiesOutsideOfTheDatabaseForNobodyElseToRead() throws IOException {
        Path key = data.resolve("school-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String before = Files.readString(key);
        started();
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void withoutTheSchoolsKeyNothingIsSealedOrReplacedUntilItIsBrought() throws IOException {
        long room = in(() -> portal.seals.createKey("chat"));
        byte[] sealed = in(() -> portal.seals.seal(room, bytes("Geheim"), PLACE));
        Path safe = Files.move(data.resolve("school-key"), data.resolve("elsewhere"));

        TestSeals restored = started();
        assertThatThrownBy(() -> in(() -> restored.seals.open(room, sealed, PLACE)))
                .isInstanceOf(SchoolKeyMissingException.class)
                .hasMessageContaining("import-key");
        assertThatThrownBy(() -> in(() -> restored.seals.createKey("chat")))
                .isInstanceOf(SchoolKeyMissingException.class);
        assertThat(data.resolve("school-key")).doesNotExist();

        Files.move(safe, data.resolve("school-key"));
        assertThat(in(() -> restored.seals.open(room, sealed, PLACE)))
                .asString()
                .isEqualTo("Geheim");
    }

    @Test
    void aWrappedKeyDoesNotUnwrapInThePlaceOfAnother() {
        long mine = in(() -> portal.seals.createKey("chat"));
        long theirs = in(() -> portal.seals.createKey("chat"));
        transactions.runInTransaction(entityManager -> copyWrapped(entityManager, theirs, mine));
        assertThatThrownBy(() -> in(() -> portal.seals.seal(mine, bytes("x"), PLACE)))
                .isInstanceOf(BrokenSealException.class);
    }

    private static void copyWrapped(EntityManager entityManager, long from, long to) {
        entityManager
                .createNativeQuery(
                        "update sealing_key mine join sealing_key theirs on theirs.id = ?1 set mine.wrapped = theirs.wrapped where mine.id = ?2")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    @Test
    void aModuleHasOneKeyForItsAttachments() {
        long key = in(() -> portal.moduleKeys.ofAttachments("chat"));
        assertThat(in(() -> portal.moduleKeys.ofAttachments("chat"))).isEqualTo(key);
        assertThat(in(() -> portal.moduleKeys.ofAttachments("forum"))).isNotEqualTo(key);
    }

    private <T> T in(Supplier<T> work) {
        return transactions.inTransaction(entityManager -> work.get());
    }

    private void run(Runnable work) {
        transactions.runInTransaction(entityManager -> work.run());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
