package org.schulhof.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.lock.LockAdministration;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.secondfactor.TestFactors;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.testkit.EmbeddedMariaDb;

class SignInTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    private static final String PASSWORD = "Drei+Esel7";
    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash(PASSWORD);

    @Test
    @Tag("R7")
    void everyAttemptIsLoggedAndPeopleSeeTheirOwn() {
        inSchool(door -> {
            door.trying("anna", "wrong");
            door.trying(door.anna.account(), "wrong");
            door.trying(door.anna.account().toUpperCase(), PASSWORD);
            door.trying("my Secret!", PASSWORD);

            door.core.as(
                    door.anna,
                    core -> assertThat(door.log.own(0, 10))
                            .extracting(SignInAttempt::outcome, SignInAttempt::address)
                            .containsExactly(tuple(Outcome.SUCCESS, "192.0.2.1"), tuple(Outcome.WRONG, "192.0.2.1")));
            assertThat(door.all())
                    .extracting(SignInAttempt::account)
                    .containsExactly("anna", door.anna.account(), door.anna.account(), "?");
        });
    }

    @Test
    @Tag("R8")
    void theLastSignInIsKept() {
        inSchool(door -> {
            door.trying(door.anna.account(), PASSWORD);
            door.core.entityManager.refresh(door.anna);
            assertThat(door.anna.lastSignInAt()).contains(TestCore.MONDAY);
        });
    }

    @Test
    @Tag("R10")
    void whoIsLockedIsToldWhyOnlyWithTheRightPassword() {
        inSchool(door -> {
            door.core.as(
                    door.admin,
                    core -> door.locking.lock(
                            door.anna.id(), "Beleidigungen", TestCore.MONDAY.plus(Duration.ofDays(1))));

            assertThat(door.trying(door.anna.account(), "wrong")).isInstanceOf(SignInOutcome.Refused.class);
            assertThat(door.trying(door.anna.account(), PASSWORD))
                    .isInstanceOfSatisfying(
                            SignInOutcome.Locked.class,
                            locked -> assertThat(locked.lock().reason()).isEqualTo("Beleidigungen"));

            door.core.clock.advance(Duration.ofDays(1));
            assertThat(door.trying(door.anna.account(), PASSWORD)).isInstanceOf(SignInOutcome.Welcome.class);
        });
    }

    @Test
    @Tag("R3")
    void guessesDoNotDelayABrowserThatHasSignedInBefore() {
        inSchool(door -> {
            SignInOutcome.Welcome first = (SignInOutcome.Welcome) door.trying(door.anna.account(), PASSWORD);
            for (int i = 0; i < 40; i++) {
                door.trying(door.anna.account(), "guess" + i);
            }
            assertThat(door.trying(door.anna.account(), PASSWORD)).isInstanceOf(SignInOutcome.TooEarly.class);
            assertThat(door.signIn.verify(
                            new Attempt(door.anna.account(), PASSWORD, Protocol.PORTAL, "192.0.2.1", first.device())))
                    .isInstanceOf(SignInOutcome.Welcome.class);
            assertThat(door.signIn.verify(
                            new Attempt(door.anna.account(), PASSWORD, Protocol.PORTAL, "192.0.2.1", "0".repeat(32))))
                    .isInstanceOf(SignInOutcome.TooEarly.class);
        });
    }

    @Test
    @Tag("R3")
    void whoDoesNotExistIsRefusedAfterAsLongATime() {
        inSchool(door -> {
            door.fastestRefusal("somebody.first");
            long known = door.fastestRefusal(door.anna.account());
            long unknown = door.fastestRefusal("nobody.here");
            assertThat((double) unknown / known).isBetween(0.5, 2.0);
        });
    }

    @Test
    @Tag("R5")
    void anExpiredOneTimePasswordOpensNothing() {
        inSchool(door -> {
            door.anna.issueOneTimePassword(HASH, TestCore.MONDAY.plus(Duration.ofHours(24)));
            assertThat(door.trying(door.anna.account(), PASSWORD)).isInstanceOf(SignInOutcome.Welcome.class);
            door.core.clock.advance(Duration.ofHours(24));
            assertThat(door.trying(door.anna.account(), PASSWORD)).isInstanceOf(SignInOutcome.Refused.class);
        });
    }

    @Test
    void thePasswordIsInNoText() {
        assertThat(new Attempt("anna", PASSWORD, Protocol.PORTAL, "192.0.2.1", null).toString())
                .doesNotContain(PASSWORD);
    }

    private interface Story {
        void tell(Door door) throws Exception;
    }

    private static void inSchool(Story story) {
        TestCore.inTransaction(database, core -> story.tell(new Door(core)));
    }

    /** The way in. */
    private static final class Door {

        private final TestCore core;
        private final PersonEntity anna;
        private final PersonEntity admin;
        private final SignInLog log;
        private final SignIn signIn;
        private final LockAdministration locking;

        private Door(TestCore core) {
            this.core = core;
            anna = core.person("Anna", "Abt", Role.PUPIL);
            anna.choosePassword(HASH);
            admin = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            core.entityManager.flush();
            SchoolPolicies policies = new SchoolPolicies(new Settings(core.entityManager));
            KnownDevices devices = new KnownDevices(core.entityManager, core.clock);
            AccountLocks locks = new AccountLocks(core.entityManager, core.clock);
            log = new SignInLog(core.entityManager, core.identity, core.clock);
            locking = new LockAdministration(core.entityManager, locks, core.access, core.audit, core.clock);
            signIn = new SignIn(
                    core.entityManager,
                    PASSWORDS,
                    devices,
                    new SignInThrottle(core.clock),
                    new HashingQueue(),
                    locks,
                    TestFactors.none(core, policies),
                    log,
                    core.clock);
        }

        private SignInOutcome trying(String account, String password) {
            return signIn.verify(new Attempt(account, password, Protocol.PORTAL, "192.0.2.1", null));
        }

        /** In nanoseconds, from a place where nobody has failed yet. */
        /** In time of the processor: another program on the machine lengthens any other. */
        private long fastestRefusal(String account) {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long fastest = Long.MAX_VALUE;
            for (int i = 1; i <= 5; i++) {
                Attempt attempt = new Attempt(account, "wrong", Protocol.PORTAL, "192.0.2.10" + i, null);
                long begin = thread.getCurrentThreadCpuTime();
                assertThat(signIn.verify(attempt)).isInstanceOf(SignInOutcome.Refused.class);
                fastest = Math.min(fastest, thread.getCurrentThreadCpuTime() - begin);
            }
            return fastest;
        }

        private List<SignInAttempt> all() {
            return core.entityManager
                    .createQuery("select a from SignInAttempt a order by a.id", SignInAttempt.class)
                    .getResultList();
        }
    }
}
