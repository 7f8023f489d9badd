package org.schulhof.kernel.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.notification.NotificationInbox;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.secondfactor.SecondFactors;
import org.schulhof.kernel.secondfactor.TestFactors;
import org.schulhof.kernel.session.SessionEnd;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.session.Visit;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;

class AccountRecoveryTest {

    private static final Passwords PASSWORDS = new Passwords();
    private static final String FORGOTTEN = PASSWORDS.hash("Drei+Esel7");

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R5")
    void theOneTimePasswordTakesThePlaceOfTheForgottenOneForADay() {
        inSchool(desk -> {
            IssuedPassword issued = desk.issueTo(desk.anna);

            String hash = desk.anna.passwordHash().orElseThrow();
            assertThat(PASSWORDS.matches(issued.password(), hash)).isTrue();
            assertThat(PASSWORDS.matches("Drei+Esel7", hash)).isFalse();
            assertThat(desk.anna.isPasswordChangeDue()).isTrue();
            assertThat(issued.expiresAt()).isEqualTo(TestCore.MONDAY.plus(Duration.ofHours(24)));
            assertThat(desk.anna.isPasswordExpired(issued.expiresAt().minusMillis(1)))
                    .isFalse();
            assertThat(desk.anna.isPasswordExpired(issued.expiresAt())).isTrue();
            assertThat(issued.toString()).doesNotContain(issued.password());
        });
    }

    @Test
    @Tag("R5")
    void allSessionsEndAtOnce() {
        inSchool(desk -> {
            long phone = desk.sessions.begin(desk.anna.id(), "192.0.2.1", "Phone");
            long other = desk.sessions.begin(desk.tom.id(), "192.0.2.1", "Phone");

            desk.issueTo(desk.anna);

            assertThat(desk.sessions.visit(phone))
                    .isInstanceOfSatisfying(
                            Visit.Over.class, over -> assertThat(over.why()).isEqualTo(SessionEnd.RECOVERED));
            assertThat(desk.sessions.visit(other)).isInstanceOf(Visit.Open.class);
        });
    }

    @Test
    @Tag("R5")
    @Tag("R15")
    void theAuditNamesBothAndThePersonIsTold() {
        inSchool(desk -> {
            IssuedPassword issued = desk.issueTo(desk.anna);

            assertThat(desk.core.auditEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("password.issue");
                assertThat(entry.subject()).isEqualTo("Anna Abt (" + desk.anna.account() + ")");
                assertThat(entry.actorId()).isEqualTo(Optional.of(desk.admin.id()));
                assertThat(entry.after()).contains("asked in person, pupil card");
                assertThat(entry.before().isPresent()).isFalse();
            });
            desk.core.as(
                    desk.anna,
                    core -> assertThat(desk.inbox.latest(0, 10))
                            .singleElement()
                            .satisfies(told -> assertThat(told.text())
                                    .contains("Ada Arndt", "Einmalpasswort")
                                    .doesNotContain(issued.password())));
        });
    }

    @Test
    @Tag("R5")
    void theSecondFactorOutlivesAForgottenPassword() {
        inSchool(desk -> {
            desk.setUpSecondFactorOf(desk.anna);
            desk.issueTo(desk.anna);
            assertThat(desk.factors.isSetUp(desk.anna.id())).isTrue();
        });
    }

    @Test
    @Tag("R15")
    void aLostSecondFactorIsRemovedWithItsRecoveryCodesAuditedAndTold() {
        inSchool(desk -> {
            desk.setUpSecondFactorOf(desk.anna);
            long phone = desk.sessions.begin(desk.anna.id(), "192.0.2.1", "Phone");

            desk.core.as(desk.admin, core -> desk.recovery.removeSecondFactor(desk.anna.id(), Recognition.ID_CARD));

            assertThat(desk.factors.isSetUp(desk.anna.id())).isFalse();
            assertThat(desk.factors.accept(desk.anna.id(), "any")).isFalse();
            assertThat(desk.count("recovery_code")).isZero();
            assertThat(desk.anna.passwordHash()).contains(FORGOTTEN);
            assertThat(desk.sessions.visit(phone)).isInstanceOf(Visit.Over.class);
            assertThat(desk.core.auditEntries()).extracting(AuditEntry::action).containsExactly("second-factor.remove");
            desk.core.as(
                    desk.anna,
                    core -> assertThat(desk.inbox.latest(0, 10))
                            .extracting(Notification::text)
                            .singleElement()
                            .asString()
                            .contains("zweiten Faktor"));
        });
    }

    @Test
    void whoHasNoSecondFactorLosesNothing() {
        inSchool(desk -> {
            desk.core.as(desk.admin, core -> desk.recovery.removeSecondFactor(desk.anna.id(), Recognition.ID_CARD));
            assertThat(desk.core.auditEntries()).isEmpty();
        });
    }

    @Test
    @Tag("R15")
    void theWayOverTheDeskLeadsToNobodyMightier() {
        inSchool(desk -> {
            PersonEntity head = desk.core.person("Helga", "Hennig", Role.TEACHER, Role.HEAD);
            PersonEntity office = desk.core.person("Olaf", "Ohm", Role.STAFF);
            PersonEntity otherAdmin = desk.core.person("Adam", "Alt", Role.TEACHER, Role.ADMINISTRATOR);
            desk.core.grant(CoreRight.ACCOUNTS_RECOVER, office);
            desk.core.grant(CoreRight.ACCOUNTS_RECOVER, head);

            desk.assertRefused(desk.admin, desk.admin);
            desk.assertRefused(desk.admin, head);
            desk.assertRefused(office, head);
            desk.assertRefused(office, desk.admin);
            desk.assertRefused(head, head);
            assertThat(desk.core.auditEntries()).isEmpty();

            desk.issue(office, desk.anna);
            desk.issue(desk.admin, otherAdmin);
            desk.issue(head, desk.admin);
        });
    }

    @Test
    void withoutTheRightNobodyIsServed() {
        inSchool(desk -> {
            desk.assertRefused(desk.tom, desk.anna);
            desk.core.as(
                    desk.tom,
                    core -> assertThatThrownBy(() -> desk.recovery.person(desk.anna.id()))
                            .isInstanceOf(AccessDeniedException.class));
        });
    }

    @Test
    void whoHasLeftOrNeverWasGetsNothing() {
        inSchool(desk -> {
            desk.anna.leave(TestCore.MONDAY);
            desk.assertRefused(desk.admin, desk.anna);
            desk.core.as(
                    desk.admin,
                    core -> assertThatThrownBy(() -> desk.recovery.issuePassword(987_654L, Recognition.KNOWN))
                            .isInstanceOf(UnknownPersonException.class));
        });
    }

    private interface Story {
        void tell(Desk desk) throws Exception;
    }

    private static void inSchool(Story story) {
        TestCore.inTransaction(database, core -> story.tell(new Desk(core)));
    }

    private static final class Desk {

        private final TestCore core;
        private final PersonEntity anna;
        private final PersonEntity tom;
        private final PersonEntity admin;
        private final SecondFactors factors;
        private final Sessions sessions;
        private final NotificationInbox inbox;
        private final AccountRecovery recovery;

        private Desk(TestCore core) {
            this.core = core;
            anna = core.person("Anna", "Abt", Role.PUPIL);
            anna.choosePassword(FORGOTTEN);
            tom = core.person("Tom", "Thal", Role.TEACHER);
            admin = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            SchoolPolicies policies = new SchoolPolicies(new Settings(core.entityManager));
            factors = TestFactors.none(core, policies);
            sessions = new Sessions(
                    core.entityManager,
                    new Accounts(core.entityManager),
                    new AccountLocks(core.entityManager, core.clock),
                    factors,
                    core.identity,
                    policies,
                    core.clock);
            inbox = core.notifications;
            recovery = new AccountRecovery(
                    core.entityManager,
                    PASSWORDS,
                    factors,
                    sessions,
                    policies,
                    core.access,
                    core.audit,
                    inbox,
                    new Texts(),
                    core.clock);
        }

        private IssuedPassword issueTo(PersonEntity person) throws Exception {
            return issue(admin, person);
        }

        private IssuedPassword issue(PersonEntity issuer, PersonEntity person) throws Exception {
            IssuedPassword[] issued = new IssuedPassword[1];
            core.as(issuer, as -> issued[0] = recovery.issuePassword(person.id(), Recognition.PUPIL_CARD));
            return issued[0];
        }

        private void assertRefused(PersonEntity issuer, PersonEntity person) throws Exception {
            core.as(issuer, as -> {
                assertThatThrownBy(() -> recovery.issuePassword(person.id(), Recognition.KNOWN))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> recovery.removeSecondFactor(person.id(), Recognition.KNOWN))
                        .isInstanceOf(AccessDeniedException.class);
            });
        }

        private void setUpSecondFactorOf(PersonEntity person) {
            core.entityManager.flush();
            core.entityManager
                    .createNativeQuery(
                            "insert into second_factor (person_id, secret, confirmed_at, last_step) values (?1, 'x', now(), 0)")
                    .setParameter(1, person.id())
                    .executeUpdate();
            core.entityManager
                    .createNativeQuery("insert into recovery_code (person_id, code_hash) values (?1, 'x')")
                    .setParameter(1, person.id())
                    .executeUpdate();
        }

        private long count(String table) {
            core.entityManager.flush();
            return ((Number) core.entityManager
                            .createNativeQuery("select count(*) from " + table)
                            .getSingleResult())
                    .longValue();
        }
    }
}
