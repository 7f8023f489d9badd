package org.schulhof.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.api.seal.BrokenSealException;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R19")
class KeyRotationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    /** More than one batch. */
    private static final int ROOMS = SealingKeys.REWRAPPED_AT_ONCE + 50;

    private static final String PLACE = "room";

    @TempDir
    Path data;

    @TempDir
    Path safe;

    private TestTransactions transactions;
    private TestCore core;
    private TestSeals portal;
    private PersonEntity administrator;
    private PersonEntity head;
    private final List<Room> rooms = new ArrayList<>();

    @BeforeEach
    void begin() {
        database.clear();
        transactions = new TestTransactions(database.persistence(TestCore.entitiesAnd(TestSeals.ENTITIES)));
        core = TestCore.over(transactions);
        portal = started();
        in(() -> {
            administrator = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            head = core.person("Helga", "Hennig", Role.HEAD);
            portal.schoolKeys.begin();
            for (int i = 0; i < ROOMS; i++) {
                long key = portal.seals.createKey("chat");
                rooms.add(new Room(key, portal.seals.seal(key, bytes("room " + i), PLACE)));
            }
        });
    }

    private TestSeals started() {
        return new TestSeals(transactions.entityManager, data, core.clock);
    }

    private KeyRotation rotation(TestSeals of) {
        return new KeyRotation(of.schoolKeys, of.keys, of.seals, core.jobs, core.access, core.audit);
    }

    @Test
    void afterARotationAllOpensByTheNewKeyAndNothingByTheOld() throws Exception {
        Path old = Files.copy(data.resolve("school-key"), safe.resolve("school-key"));
        in(() -> as(administrator, () -> rotation(portal).start()));
        requireAllReadable(portal);
        in(() -> rotation(portal).finish((done, total, step) -> {}));

        requireAllReadable(portal);
        requireAllReadable(started());
        assertThat(Files.readString(data.resolve("school-key"))).isNotEqualTo(Files.readString(old));
        in(() ->
                assertThat(new SchoolKeyFile(data.resolve("school-key")).keys()).hasSize(1));
        assertNothingOpensWith(old);
        in(() -> assertThat(core.auditEntries())
                .singleElement()
                .extracting(AuditEntry::action)
                .isEqualTo("keys.rotate"));
        assertThat(core.jobs.take())
                .singleElement()
                .satisfies(job -> assertThat(job.kind()).isEqualTo("core.seal.rotate"));
    }

    /** Neither by what the database names nor by trying each row. */
    private void assertNothingOpensWith(Path oldKey) throws Exception {
        TestSeals thief = new TestSeals(transactions.entityManager, safe, core.clock);
        SchoolKey old = new SchoolKeyFile(oldKey).keys().values().iterator().next();
        in(() -> {
            for (Room room : rooms) {
                assertThatThrownBy(() -> thief.seals.open(room.key, room.sealed, PLACE))
                        .isInstanceOf(SchoolKeyMissingException.class);
                SealingKey row = transactions.entityManager.find(SealingKey.class, room.key);
                assertThatThrownBy(() -> row.unwrap(old)).isInstanceOf(BrokenSealException.class);
            }
        });
    }

    @Test
    void aPortalThatIsKilledInTheMiddleReadsAllAndGoesOn() throws Exception {
        in(() -> as(administrator, () -> rotation(portal).start()));
        in(() -> portal.keys.rewrapSome(0));

        TestSeals again = started();
        in(() -> again.schoolKeys.begin());
        requireAllReadable(again);
        in(() -> as(administrator, () -> {
            assertThat(rotation(again).state().unfinished()).isTrue();
            // who asks for it once more gets no third key
            return rotation(again).start();
        }));
        in(() -> assertThat(again.schoolKeys.records()).hasSize(2));

        // all are wrapped anew, the old key is out of use, and the portal is killed before its file knows
        in(() -> again.keys.retireOthers());
        TestSeals oncemore = started();
        assertThat(new SchoolKeyFile(data.resolve("school-key")).keys()).hasSize(2);
        in(() -> rotation(oncemore).finish((done, total, step) -> {}));
        assertThat(new SchoolKeyFile(data.resolve("school-key")).keys()).hasSize(1);
        requireAllReadable(oncemore);
        in(() -> as(administrator, () -> {
            assertThat(rotation(oncemore).state())
                    .isEqualTo(new KeyRotation.State(core.clock.instant(), ROOMS, false, false));
            return 0L;
        }));
    }

    @Test
    void whoMakesAKeyMeanwhileIsWaitedFor() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch rotated = new CountDownLatch(1);
        try {
            Future<Room> late = other.submit(() -> transactions.inTransaction(entityManager -> {
                long key = portal.seals.createKey("chat");
                byte[] sealed = portal.seals.seal(key, bytes("room " + ROOMS), PLACE);
                made.countDown();
                await(rotated);
                return new Room(key, sealed);
            }));
            await(made);
            ExecutorService rotating = Executors.newSingleThreadExecutor();
            Future<?> rotation = rotating.submit(() -> {
                in(() -> as(administrator, () -> rotation(portal).start()));
                in(() -> rotation(portal).finish((done, total, step) -> {}));
            });
            rotating.shutdown();
            // it can't begin, let alone end, before the late one has committed
            Thread.sleep(Duration.ofMillis(300).toMillis());
            assertThat(rotation.isDone()).isFalse();
            rotated.countDown();
            rooms.add(late.get(20, TimeUnit.SECONDS));
            rotation.get(20, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        requireAllReadable(started());
    }

    @Test
    void administratorsAloneRotate() {
        assertThatThrownBy(() -> in(() -> as(head, () -> rotation(portal).start())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> in(() -> as(head, () -> {
                    rotation(portal).state();
                    return 0L;
                })))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutTheKeyThereIsNothingToRotateAndTheStateSaysSo() throws IOException {
        Files.delete(data.resolve("school-key"));
        TestSeals restored = started();
        in(() -> as(administrator, () -> {
            assertThat(rotation(restored).state().missing()).isTrue();
            return 0L;
        }));
        assertThatThrownBy(() ->
                        in(() -> as(administrator, () -> rotation(restored).start())))
                .isInstanceOf(SchoolKeyMissingException.class);
        assertThat(data.resolve("school-key")).doesNotExist();
    }

    private void requireAllReadable(TestSeals seals) {
        in(() -> {
            for (int i = 0; i < rooms.size(); i++) {
                Room room = rooms.get(i);
                assertThat(seals.seals.open(room.key, room.sealed, PLACE))
                        .asString()
                        .isEqualTo("room " + i);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private interface Question {
        long ask() throws Exception;
    }

    private void as(PersonEntity person, Question work) throws Exception {
        core.as(person, as -> work.ask());
    }

    private void in(Work work) {
        transactions.runInTransaction(entityManager -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Room(long key, byte[] sealed) {}
}
