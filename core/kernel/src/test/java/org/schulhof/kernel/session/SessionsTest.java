package org.schulhof.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.consent.ConsentWithdrawn;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.lock.LockAdministration;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.PolicyAdministration;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.secondfactor.TestFactors;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;

class SessionsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aSessionEndsWhenNothingIsDoneForLongerThanTheSchoolAllows() {
        inSchool(school -> {
            long session = school.begin();
            school.core.clock.advance(Duration.ofMinutes(59));
            assertThat(school.visit(session)).isInstanceOf(Visit.Open.class);
            school.sessions.touch(session);
            school.core.clock.advance(Duration.ofMinutes(59));
            assertThat(school.visit(session)).isInstanceOf(Visit.Open.class);
            school.core.clock.advance(Duration.ofMinutes(1));
            school.assertOver(session, SessionEnd.IDLE);
        });
    }

    @Test
    void aRequestThatLastsLongerThanItsSessionDoesNotReviveIt() {
        inSchool(school -> {
            long session = school.begin();
            assertThat(school.visit(session)).isInstanceOf(Visit.Open.class);
            school.core.clock.advance(Duration.ofMinutes(61));
            school.sessions.touch(session);
            school.assertOver(session, SessionEnd.IDLE);
        });
    }

    @Test
    void aSessionEndsAfterItsLongestTimeAlthoughSomebodyIsThere() {
        inSchool(school -> {
            long session = school.begin();
            for (int i = 0; i < 24; i++) {
                assertThat(school.visit(session)).isInstanceOf(Visit.Open.class);
                school.sessions.touch(session);
                school.core.clock.advance(Duration.ofMinutes(30));
            }
            school.assertOver(session, SessionEnd.EXPIRED);
        });
    }

    @Test
    void whatTheSchoolDecidesHoldsForSessionsThatGoOn() {
        inSchool(school -> {
            long session = school.begin();
            school.core.clock.advance(Duration.ofMinutes(20));
            assertThat(school.visit(session)).isInstanceOf(Visit.Open.class);
            school.core.as(school.admin, core -> school.policies.change(Map.of("core.session-idle-minutes", "15")));
            school.assertOver(session, SessionEnd.IDLE);
        });
    }

    @Test
    @Tag("R6")
    void oneCanEndAllSessionsButThisOne() {
        inSchool(school -> {
            long phone = school.begin();
            long computer = school.begin();
            school.core.as(school.anna, core -> school.sessions.endOwnBut(computer, SessionEnd.PASSWORD_CHANGED));
            school.assertOver(phone, SessionEnd.PASSWORD_CHANGED);
            assertThat(school.visit(computer)).isInstanceOf(Visit.Open.class);
        });
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        inSchool(school -> {
            long session = school.begin();
            school.core.as(school.admin, core -> {
                assertThat(school.sessions.own()).isEmpty();
                assertThatThrownBy(() -> school.sessions.endOwn(session)).isInstanceOf(UnknownSessionException.class);
            });
            assertThat(school.visit(session)).isInstanceOf(Visit.Open.class);
        });
    }

    @Test
    @Tag("R10")
    void aLockEndsSessionsAtOnceAndLiftsItself() {
        inSchool(school -> {
            long session = school.begin();
            school.core.as(
                    school.admin,
                    core -> school.locks.lock(
                            school.anna.id(), "Verdacht", core.clock.instant().plus(Duration.ofMinutes(10))));
            school.assertOver(session, SessionEnd.LOCKED);
            school.core.clock.advance(Duration.ofMinutes(10));
            assertThat(school.visit(school.begin())).isInstanceOf(Visit.Open.class);
        });
    }

    @Test
    @Tag("R24")
    void withTheConsentToThePlatformSessionsEndAndWithNoOther() {
        inSchool(school -> {
            long phone = school.begin();
            long computer = school.begin();
            long admins = school.sessions.begin(school.admin.id(), "192.0.2.1", "Mozilla/5.0");
            school.sessions.consentWithdrawn(new ConsentWithdrawn(school.anna.id(), Consent.EVALUATION));
            assertThat(school.visit(phone)).isInstanceOf(Visit.Open.class);
            school.sessions.consentWithdrawn(new ConsentWithdrawn(school.anna.id(), Consent.PLATFORM));
            school.assertOver(phone, SessionEnd.CONSENT_WITHDRAWN);
            school.assertOver(computer, SessionEnd.CONSENT_WITHDRAWN);
            assertThat(school.visit(admins)).isInstanceOf(Visit.Open.class);
        });
    }

    @Test
    void whoHasLeftIsOut() {
        inSchool(school -> {
            long session = school.begin();
            school.anna.leave(school.core.clock.instant());
            school.assertOver(session, SessionEnd.LEFT);
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
        private final PersonEntity admin;
        private final Sessions sessions;
        private final LockAdministration locks;
        private final PolicyAdministration policies;

        private School(TestCore core) {
            this.core = core;
            anna = core.person("Anna", "Abt", Role.PUPIL);
            admin = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            SchoolPolicies decided = new SchoolPolicies(new Settings(core.entityManager));
            AccountLocks accountLocks = new AccountLocks(core.entityManager, core.clock);
            sessions = new Sessions(
                    core.entityManager,
                    new Accounts(core.entityManager),
                    accountLocks,
                    TestFactors.none(core, decided),
                    core.identity,
                    decided,
                    core.clock);
            locks = new LockAdministration(core.entityManager, accountLocks, core.access, core.audit, core.clock);
            policies = new PolicyAdministration(decided, core.catalog, core.access, core.audit);
        }

        private long begin() {
            return sessions.begin(anna.id(), "192.0.2.1", "Mozilla/5.0");
        }

        /** Live connections ask about many at once, and have to be told the same. */
        private Visit visit(long session) {
            Visit visit = sessions.visit(session);
            assertThat(sessions.open(Set.of(session))).hasSize(visit instanceof Visit.Open ? 1 : 0);
            return visit;
        }

        private void assertOver(long session, SessionEnd why) {
            assertThat(visit(session))
                    .isInstanceOfSatisfying(
                            Visit.Over.class, over -> assertThat(over.why()).isEqualTo(why));
        }
    }
}
