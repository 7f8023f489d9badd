package org.schulhof.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.lock.LockAdministration;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.policy.PolicyAdministration;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.secondfactor.SecondFactors;
import org.schulhof.kernel.secondfactor.TestFactors;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.kernel.token.ApiToken;
import org.schulhof.kernel.token.FlawedTokenException;
import org.schulhof.kernel.token.OwnTokens;
import org.schulhof.kernel.token.TokenDraft;
import org.schulhof.kernel.token.TokenDraft.Flaw;
import org.schulhof.kernel.token.TooManyTokensException;
import org.schulhof.kernel.token.UnknownTokenException;
import org.schulhof.testkit.EmbeddedMariaDb;

class TokenSignInTest {

    private static final String VIEW = CoreRight.PEOPLE_VIEW.rightName();
    private static final String EDIT = CoreRight.PEOPLE_EDIT.rightName();
    private static final String ADDRESS = "192.0.2.1";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aTokenHasOnlyTheRightsThatItWasGiven() {
        inSchool(school -> {
            String token = school.make(VIEW);
            school.through(token, () -> {
                assertThat(school.core.access.has(VIEW)).isTrue();
                assertThat(school.core.access.has(EDIT)).isFalse();
                assertThatThrownBy(() -> school.core.access.requireRight(EDIT))
                        .isInstanceOf(AccessDeniedException.class);
                return null;
            });
            school.core.as(school.ada, core -> assertThat(core.access.has(EDIT)).isTrue());
        });
    }

    @Test
    void actingOnceMoreForOneselfDoesNotGetRidOfTheLimit() {
        inSchool(school -> {
            String token = school.make(VIEW);
            school.through(
                    token,
                    () -> school.core.identity.callAs(school.ada.id(), Locale.GERMAN, () -> {
                        assertThat(school.core.access.has(EDIT)).isFalse();
                        return null;
                    }));
        });
    }

    @Test
    void aTokenLosesTheRightsThatItsOwnerLoses() {
        inSchool(school -> {
            String token = school.make(VIEW, EDIT);
            school.core.grant(CoreRight.API_ACCESS, school.ada);
            school.ada.changeRoles(Set.of(Role.STAFF));
            school.core.entityManager.flush();
            school.through(token, () -> {
                assertThat(school.core.access.has(VIEW)).isTrue();
                assertThat(school.core.access.has(EDIT)).isFalse();
                return null;
            });
        });
    }

    @Test
    void nobodyHandsOnWhatTheyDoNotHaveNorTheRightToMakeTokens() {
        inSchool(school -> {
            assertThatThrownBy(() -> school.make(CoreRight.API_ACCESS.rightName()))
                    .isInstanceOf(AccessDeniedException.class);
            PersonEntity staff = school.core.person("Olaf", "Ohm", Role.STAFF);
            school.core.grant(CoreRight.API_ACCESS, staff);
            school.core.as(staff, core -> {
                assertThat(school.tokens.rightsToChooseFrom()).contains(VIEW).doesNotContain(EDIT);
                assertThatThrownBy(() -> school.tokens.make(new TokenDraft("x", TODAY, Set.of(EDIT))))
                        .isInstanceOf(AccessDeniedException.class);
            });
            PersonEntity pupil = school.core.person("Paul", "Platz", Role.PUPIL);
            school.core.as(
                    pupil,
                    core -> assertThatThrownBy(() -> school.tokens.make(new TokenDraft("x", TODAY, Set.of(VIEW))))
                            .isInstanceOf(AccessDeniedException.class));
        });
    }

    @Test
    void aTokenEndsWithItsLastDay() {
        inSchool(school -> {
            String token = school.make(VIEW);
            school.core.clock.advance(Duration.ofHours(14));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Accepted.class);
            school.core.clock.advance(Duration.ofHours(1));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    void aWithdrawnTokenDoesNothingAnyMoreAndOnlyItsOwnerWithdrawsIt() {
        inSchool(school -> {
            String token = school.make(VIEW);
            PersonEntity eve = school.core.person("Eva", "Eck", Role.ADMINISTRATOR);
            long id = school.single().id();
            school.core.as(
                    eve,
                    core -> assertThatThrownBy(() -> school.tokens.withdraw(id))
                            .isInstanceOf(UnknownTokenException.class));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Accepted.class);
            school.core.as(school.ada, core -> school.tokens.withdraw(id));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    @Tag("R10")
    void theTokenOfALockedOwnerDoesNothing() {
        inSchool(school -> {
            String token = school.make(VIEW);
            PersonEntity eve = school.core.person("Eva", "Eck", Role.ADMINISTRATOR);
            school.core.as(eve, core -> school.locking.lock(school.ada.id(), "Verdacht", null));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Refused.class);
            school.core.as(eve, core -> school.locking.unlock(school.ada.id()));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Accepted.class);
        });
    }

    @Test
    @Tag("R5")
    void theTokenOfSomebodyWhoHasLeftOrHasToChangeTheirPasswordDoesNothing() {
        inSchool(school -> {
            String token = school.make(VIEW);
            school.ada.issueOneTimePassword("hash", school.core.clock.instant().plusSeconds(60));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Refused.class);
            school.ada.choosePassword("hash");
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Accepted.class);
            school.ada.leave(school.core.clock.instant());
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Refused.class);
        });
    }

    @Test
    void withoutADemandedSecondFactorThereIsNoToken() {
        inSchool(school -> {
            String token = school.make(VIEW);
            PersonEntity head = school.core.person("Helga", "Hennig", Role.HEAD);
            school.core.as(
                    head,
                    core -> school.policies.change(
                            Map.of(CorePolicy.SECOND_FACTOR_ROLES.policy().name(), "administrator")));
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Refused.class);
            assertThatThrownBy(() -> school.make(VIEW)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void whatCanNotBeATokenIsSaidAtOnce() {
        inSchool(school -> {
            assertThat(school.flawsOf(new TokenDraft(" ", null, Set.of())))
                    .containsExactlyInAnyOrder(Flaw.NAME_MISSING, Flaw.END_MISSING, Flaw.RIGHTS_MISSING);
            assertThat(school.flawsOf(new TokenDraft("x".repeat(61), TODAY.minusDays(1), Set.of(VIEW))))
                    .containsExactlyInAnyOrder(Flaw.NAME_TOO_LONG, Flaw.END_PASSED);
            assertThat(school.flawsOf(
                            new TokenDraft("Stadt\u202e", TODAY.plusYears(1).plusDays(1), Set.of(VIEW))))
                    .containsExactlyInAnyOrder(Flaw.NAME_UNREADABLE, Flaw.END_TOO_LATE);
            for (int i = 0; i < 20; i++) {
                school.make(VIEW);
            }
            assertThatThrownBy(() -> school.make(VIEW)).isInstanceOf(TooManyTokensException.class);
        });
    }

    @Test
    @Tag("R7")
    void wrongTokensAreLoggedAndThrottledByAddressAndRightOnesNeverWait() {
        inSchool(school -> {
            String token = school.make(VIEW);
            String wrong = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
            for (int i = 0; i < 5; i++) {
                assertThat(school.verify(wrong)).isInstanceOf(ProtocolOutcome.Refused.class);
            }
            assertThat(school.verify("")).isInstanceOf(ProtocolOutcome.TooEarly.class);
            assertThat(school.verify(token)).isInstanceOf(ProtocolOutcome.Accepted.class);
            assertThat(school.signIn.verify(wrong, "192.0.2.2")).isInstanceOf(ProtocolOutcome.Refused.class);

            assertThat(school.attempts())
                    .extracting(SignInAttempt::protocol, SignInAttempt::account, SignInAttempt::outcome)
                    .contains(
                            tuple(Protocol.API, "?", Outcome.WRONG),
                            tuple(Protocol.API, "?", Outcome.TOO_EARLY),
                            tuple(Protocol.API, school.ada.account(), Outcome.SUCCESS))
                    .hasSize(8);
        });
    }

    @Test
    @Tag("R7")
    void callsThatFollowEachOtherAreOneEntryOfTheLog() {
        inSchool(school -> {
            String token = school.make(VIEW);
            school.verify(token);
            school.verify(token);
            school.core.clock.advance(Duration.ofMinutes(10));
            school.verify(token);
            assertThat(school.attempts()).hasSize(2);
            school.core.entityManager.clear();
            assertThat(school.single().lastUsedAt()).contains(TestCore.MONDAY.plus(Duration.ofMinutes(10)));
            assertThat(school.single().lastUsedAddress()).contains(ADDRESS);
        });
    }

    @Test
    void theTokenIsNowhereButItsMakingAndUseAreAudited() {
        inSchool(school -> {
            String token = school.make(VIEW);
            school.through(token, () -> {
                school.core.audit.record("test.change", "subject", null, null);
                return null;
            });
            List<AuditEntry> entries = school.core.auditEntries();
            assertThat(entries)
                    .extracting(AuditEntry::action, entry -> entry.through().orElse(""))
                    .containsExactly(
                            tuple("token.make", ""), tuple("test.change", "Stadt (" + token.substring(0, 15) + ")"));
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(entry.subject()
                                    + entry.before().orElse("")
                                    + entry.after().orElse("")
                                    + entry.through().orElse(""))
                            .doesNotContain(token));
            Object[] row = (Object[]) school.core
                    .entityManager
                    .createNativeQuery("select token_hash, prefix, name from api_token")
                    .getSingleResult();
            assertThat(row).doesNotContain(token);
            assertThat(row[0]).asString().hasSize(64);
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
        private final PersonEntity ada;
        private final OwnTokens tokens;
        private final TokenSignIn signIn;
        private final LockAdministration locking;
        private final PolicyAdministration policies;

        private School(TestCore core) {
            this.core = core;
            ada = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            SchoolPolicies decided = new SchoolPolicies(new Settings(core.entityManager));
            SecondFactors factors = TestFactors.none(core, decided);
            AccountLocks locks = new AccountLocks(core.entityManager, core.clock);
            locking = new LockAdministration(core.entityManager, locks, core.access, core.audit, core.clock);
            policies = new PolicyAdministration(decided, core.catalog, core.access, core.audit);
            tokens = new OwnTokens(core.entityManager, core.access, core.rights, factors, core.audit, core.clock);
            signIn = new TokenSignIn(
                    core.entityManager,
                    new Accounts(core.entityManager),
                    locks,
                    factors,
                    core.standings,
                    core.rights,
                    new SignInThrottle(core.clock),
                    new SignInLog(core.entityManager, core.identity, core.clock),
                    core.clock);
        }

        private String make(String... rights) throws Exception {
            String token = core.identity.callAs(
                    ada.id(),
                    Locale.GERMAN,
                    () -> tokens.make(new TokenDraft("Stadt", TODAY, Set.of(rights)))
                            .text());
            core.entityManager.flush();
            return token;
        }

        private Set<Flaw> flawsOf(TokenDraft draft) throws Exception {
            return core.identity.callAs(ada.id(), Locale.GERMAN, () -> {
                try {
                    tokens.make(draft);
                    return Set.<Flaw>of();
                } catch (FlawedTokenException e) {
                    return e.flaws();
                }
            });
        }

        private ProtocolOutcome verify(String token) {
            return signIn.verify(token, ADDRESS);
        }

        private void through(String token, Callable<Object> work) throws Exception {
            ProtocolOutcome.Accepted accepted = (ProtocolOutcome.Accepted) verify(token);
            core.identity.callAs(accepted.account().person(), Locale.GERMAN, accepted.mandate(), work);
        }

        private ApiToken single() {
            return core.entityManager
                    .createQuery("select t from ApiToken t", ApiToken.class)
                    .getSingleResult();
        }

        private List<SignInAttempt> attempts() {
            return core.entityManager
                    .createQuery("select a from SignInAttempt a order by a.id", SignInAttempt.class)
                    .getResultList();
        }
    }
}
