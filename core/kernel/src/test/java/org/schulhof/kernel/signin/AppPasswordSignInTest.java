package org.schulhof.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.apppassword.AppPassword;
import org.schulhof.kernel.apppassword.FlawedDeviceNameException;
import org.schulhof.kernel.apppassword.OwnAppPasswords;
import org.schulhof.kernel.apppassword.TooManyAppPasswordsException;
import org.schulhof.kernel.apppassword.UnknownAppPasswordException;
import org.schulhof.kernel.credential.GuessEstimate;
import org.schulhof.kernel.credential.OwnPassword;
import org.schulhof.kernel.credential.PasswordPolicy;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.lock.LockAdministration;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.secondfactor.SecondFactors;
import org.schulhof.kernel.secondfactor.TestFactors;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.testkit.EmbeddedMariaDb;

class AppPasswordSignInTest {

    private static final String PASSWORD = "Drei+Esel7";
    private static final String CHOSEN = "Walnuss-Fähre+63";
    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash(PASSWORD);

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R6")
    void aDeviceSignsInByItsPasswordUntilThatIsWithdrawn() {
        inSchool(school -> {
            String phone = school.make("Handy");
            String laptop = school.make("Laptop");
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Accepted.class);
            assertThat(school.trying(phone.replace("-", " ").toUpperCase(Locale.ROOT)))
                    .isInstanceOf(ProtocolOutcome.Accepted.class);
            school.core.as(school.anna, core -> {
                long id = school.passwords.list().get(1).id();
                school.passwords.withdraw(id);
            });
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
            assertThat(school.trying(laptop)).isInstanceOf(ProtocolOutcome.Accepted.class);
        });
    }

    @Test
    @Tag("R6")
    void thePersonsOwnPasswordOpensNoProtocolAndAnAppPasswordNotThePortal() {
        inSchool(school -> {
            String phone = school.make("Handy");
            assertThat(school.trying(PASSWORD)).isInstanceOf(ProtocolOutcome.Refused.class);
            assertThat(school.portal.verify(
                            new Attempt(school.anna.account(), phone, Protocol.PORTAL, "192.0.2.1", null)))
                    .isInstanceOf(SignInOutcome.Refused.class);
        });
    }

    @Test
    @Tag("R6")
    void aNewPasswordEndsAppPasswordsIfThePersonChoosesSo() {
        inSchool(school -> {
            String phone = school.make("Handy");
            school.core.as(school.anna, core -> school.own.change(PASSWORD, CHOSEN, 0, false));
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Accepted.class);
            school.core.as(school.anna, core -> school.own.change(CHOSEN, "Kastanie-Brücke+41", 0, true));
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    @Tag("R5")
    void aOneTimePasswordEndsAppPasswordsForGood() {
        inSchool(school -> {
            String phone = school.make("Handy");
            school.anna.issueOneTimePassword(HASH, school.core.clock.instant().plusSeconds(600));
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
            school.core.as(school.anna, core -> school.own.change(PASSWORD, CHOSEN, 0, false));
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    @Tag("R10")
    void aLockIsFeltAtOnceAndWhoHasLeftGetsNoFurther() {
        inSchool(school -> {
            String phone = school.make("Handy");
            school.core.as(school.ada, core -> school.locking.lock(school.anna.id(), "Beleidigungen", null));
            assertThat(school.trying(phone))
                    .isInstanceOfSatisfying(
                            ProtocolOutcome.Locked.class,
                            locked -> assertThat(locked.lock().reason()).isEqualTo("Beleidigungen"));
            assertThat(school.trying("abcd")).isInstanceOf(ProtocolOutcome.Refused.class);
            school.core.as(school.ada, core -> school.locking.unlock(school.anna.id()));
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Accepted.class);
            school.anna.leave(school.core.clock.instant());
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    void withoutConsentAndAcceptedRegulationsNothingOpens() {
        inSchool(school -> {
            String phone = school.make("Handy");
            school.change("update consent_decision set given = false where consent = 'PLATFORM'");
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
            school.change("update consent_decision set given = true");
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Accepted.class);
            school.change("delete from regulations_acceptance");
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    void anAppPasswordOpensNoAdministration() {
        inSchool(school -> {
            String phone = school.core.identity.callAs(
                    school.ada.id(),
                    Locale.GERMAN,
                    () -> school.passwords.make("Handy").text());
            ProtocolOutcome.Accepted accepted = (ProtocolOutcome.Accepted)
                    school.signIn.verify(new Attempt(school.ada.account(), phone, Protocol.API, "192.0.2.1", null));
            school.core.identity.callAs(accepted.account().person(), Locale.GERMAN, accepted.mandate(), () -> {
                assertThat(CoreRight.values()).noneMatch(right -> school.core.access.has(right.rightName()));
                return null;
            });
        });
    }

    @Test
    void anAppPasswordCarriesRightsThatAreMeantForAppsWhereItsOwnerHasThem() {
        inSchool(school -> {
            school.core.catalog.rights.add(new Right("calendar.school", Set.of(Role.ADMINISTRATOR), true));
            school.core.catalog.rights.add(new Right("forum.manage", Set.of(Role.ADMINISTRATOR)));
            String phone = school.core.identity.callAs(
                    school.ada.id(),
                    Locale.GERMAN,
                    () -> school.passwords.make("Handy").text());
            ProtocolOutcome.Accepted accepted = (ProtocolOutcome.Accepted)
                    school.signIn.verify(new Attempt(school.ada.account(), phone, Protocol.DAV, "192.0.2.1", null));
            school.core.identity.callAs(accepted.account().person(), Locale.GERMAN, accepted.mandate(), () -> {
                assertThat(school.core.access.has("calendar.school")).isTrue();
                assertThat(school.core.access.has("forum.manage")).isFalse();
                return null;
            });
            ProtocolOutcome.Accepted other = (ProtocolOutcome.Accepted) school.trying(school.make("Handy"));
            school.core.identity.callAs(other.account().person(), Locale.GERMAN, other.mandate(), () -> {
                assertThat(school.core.access.has("calendar.school")).isFalse();
                return null;
            });
        });
    }

    @Test
    void anAppPasswordIsOfOneAccountAlone() {
        inSchool(school -> {
            String phone = school.make("Handy");
            assertThat(school.signIn.verify(new Attempt(school.ada.account(), phone, Protocol.API, "192.0.2.1", null)))
                    .isInstanceOf(ProtocolOutcome.Refused.class);
            school.core.as(
                    school.ada,
                    core -> assertThatThrownBy(() -> school.passwords.withdraw(
                                    school.all().get(0).id()))
                            .isInstanceOf(UnknownAppPasswordException.class));
        });
    }

    @Test
    @Tag("R7")
    void attemptsAreLoggedAtTheAccountAndThoseOfOneAppAreOne() {
        inSchool(school -> {
            String phone = school.make("Handy");
            school.trying("wrong");
            school.trying(phone);
            school.trying(phone);
            school.core.clock.advance(Duration.ofMinutes(10));
            school.trying(phone);
            school.core.as(
                    school.anna,
                    core -> assertThat(school.log.own(0, 10))
                            .extracting(SignInAttempt::protocol, SignInAttempt::outcome)
                            .containsExactly(
                                    tuple(Protocol.API, Outcome.SUCCESS),
                                    tuple(Protocol.API, Outcome.SUCCESS),
                                    tuple(Protocol.API, Outcome.WRONG)));
        });
    }

    @Test
    @Tag("R3")
    void guessesAreSlowedDownButDelayNeitherTheDeviceNorTheSignInPage() {
        inSchool(school -> {
            String phone = school.make("Handy");
            for (int i = 0; i < 5; i++) {
                assertThat(school.trying("guess" + i)).isInstanceOf(ProtocolOutcome.Refused.class);
            }
            assertThat(school.trying("guess")).isInstanceOf(ProtocolOutcome.TooEarly.class);
            assertThat(school.trying(phone)).isInstanceOf(ProtocolOutcome.Accepted.class);
            assertThat(school.portal.verify(
                            new Attempt(school.anna.account(), PASSWORD, Protocol.PORTAL, "192.0.2.1", null)))
                    .isInstanceOf(SignInOutcome.Welcome.class);
        });
    }

    @Test
    void unknownAccountsGetTheSameAnswers() {
        inSchool(school -> {
            for (int i = 0; i < 5; i++) {
                assertThat(school.signIn.verify(new Attempt("nobody", "x", Protocol.API, "192.0.2.1", null)))
                        .isInstanceOf(ProtocolOutcome.Refused.class);
            }
            assertThat(school.signIn.verify(new Attempt("nobody", "x", Protocol.API, "192.0.2.1", null)))
                    .isInstanceOf(ProtocolOutcome.TooEarly.class);
        });
    }

    @Test
    void aDeviceHasANameAndAPersonHasNotTooMany() {
        inSchool(school -> {
            for (String name : List.of(" ", "x".repeat(61), "Handy\u202e")) {
                assertThatThrownBy(() -> school.make(name)).isInstanceOf(FlawedDeviceNameException.class);
            }
            for (int i = 0; i < 20; i++) {
                school.make("Gerät " + i);
            }
            assertThatThrownBy(() -> school.make("Noch eines")).isInstanceOf(TooManyAppPasswordsException.class);
        });
    }

    @Test
    @Tag("R4")
    void onlyAHashIsKept() {
        inSchool(school -> {
            String phone = school.make("Handy");
            assertThat(school.core
                            .entityManager
                            .createNativeQuery("select password_hash from app_password")
                            .getSingleResult())
                    .asString()
                    .hasSize(64)
                    .isNotEqualTo(phone);
            assertThat(school.core.auditEntries())
                    .noneMatch(entry -> entry.after().orElse("").contains(phone));
        });
    }

    private interface Story {
        void tell(School school) throws Exception;
    }

    private static void inSchool(Story story) {
        TestCore.inTransaction(database, core -> story.tell(new School(core)));
    }

    private static final class School {

        private final TestCore core;
        private final PersonEntity anna;
        private final PersonEntity ada;
        private final OwnAppPasswords passwords;
        private final OwnPassword own;
        private final AppPasswordSignIn signIn;
        private final SignIn portal;
        private final SignInLog log;
        private final LockAdministration locking;

        private School(TestCore core) {
            this.core = core;
            anna = core.person("Anna", "Abt", Role.PUPIL);
            anna.choosePassword(HASH);
            ada = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            core.entityManager.flush();
            Settings settings = new Settings(core.entityManager);
            SchoolPolicies policies = new SchoolPolicies(settings);
            SecondFactors factors = TestFactors.none(core, policies);
            Accounts accounts = new Accounts(core.entityManager);
            AccountLocks locks = new AccountLocks(core.entityManager, core.clock);
            SignInThrottle throttle = new SignInThrottle(core.clock);
            log = new SignInLog(core.entityManager, core.identity, core.clock);
            locking = new LockAdministration(core.entityManager, locks, core.access, core.audit, core.clock);
            passwords = new OwnAppPasswords(core.entityManager, core.identity, core.audit, core.clock);
            own = new OwnPassword(
                    core.entityManager,
                    core.identity,
                    PASSWORDS,
                    new PasswordPolicy(new GuessEstimate()),
                    settings,
                    new Sessions(core.entityManager, accounts, locks, factors, core.identity, policies, core.clock),
                    passwords,
                    core.audit);
            signIn = new AppPasswordSignIn(
                    core.entityManager, accounts, locks, core.standings, throttle, log, core.catalog, core.clock);
            portal = new SignIn(
                    core.entityManager,
                    PASSWORDS,
                    new KnownDevices(core.entityManager, core.clock),
                    throttle,
                    new HashingQueue(),
                    locks,
                    factors,
                    log,
                    core.clock);
        }

        private void change(String sql) {
            core.entityManager.createNativeQuery(sql).executeUpdate();
        }

        private String make(String device) throws Exception {
            String password = core.identity.callAs(
                    anna.id(), Locale.GERMAN, () -> passwords.make(device).text());
            core.entityManager.flush();
            return password;
        }

        private ProtocolOutcome trying(String password) {
            return signIn.verify(new Attempt(anna.account(), password, Protocol.API, "192.0.2.1", null));
        }

        private List<AppPassword> all() {
            return core.entityManager
                    .createQuery("select a from AppPassword a", AppPassword.class)
                    .getResultList();
        }
    }
}
