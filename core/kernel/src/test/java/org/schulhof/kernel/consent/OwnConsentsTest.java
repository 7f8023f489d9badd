package org.schulhof.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;
import static org.schulhof.kernel.consent.TestConsents.NO;
import static org.schulhof.kernel.consent.TestConsents.YES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.consent.AgreementText.Wording;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

/** Who decides about a consent, and what follows. The clock says 23 November 2026. */
class OwnConsentsTest {

    private static final LocalDate CHILD = LocalDate.of(2014, 5, 6);

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R21")
    void withoutConsentToThePlatformEveryModuleIsClosedToAChildUntilAGuardianGivesIt() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra);
            core.as(mia, asMia -> consents.own.acceptRegulations(1));
            core.entityManager.persist(new ModuleRelease("forum", ModuleRelease.EVERYONE, null, null));

            assertThat(core.consents.of(mia.id()).isClosed()).isTrue();
            assertThat(core.access.decide(mia.id(), "forum").obstacles())
                    .containsExactly(new Obstacle(Kind.CONSENT_MISSING, null, null, Consent.PLATFORM));
            consents.decide(petra, mia, YES);
            assertThat(core.consents.of(mia.id()).isClosed()).isFalse();
            assertThat(core.access.decide(mia.id(), "forum").allowed()).isTrue();
        });
    }

    @Test
    @Tag("R21")
    void oneGuardianIsEnoughUnlessTheSchoolWantsAll() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity peter = core.person("Peter", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra, peter);
            consents.decide(petra, mia, YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);

            consents.allGuardians();
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.OPEN);
            consents.decide(peter, mia, YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);
        });
    }

    @Test
    @Tag("R21")
    @Tag("R24")
    void oneGuardianWhoObjectsStopsItAndThatCountsAsWithdrawal() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity peter = core.person("Peter", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra, peter);
            consents.decide(petra, mia, YES);
            consents.decide(peter, mia, NO);

            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.REFUSED);
            assertThat(consents.withdrawals).containsExactly(new ConsentWithdrawn(mia.id(), Consent.PLATFORM));
            consents.decide(petra, mia, YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.REFUSED);
            consents.decide(peter, mia, YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);
            assertThat(consents.withdrawals).hasSize(1);
        });
    }

    @Test
    @Tag("R21")
    void aGuardianWhoIsNotOneAnyMoreHasNoVoice() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity peter = core.person("Peter", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra, peter);
            consents.decide(petra, mia, NO);
            consents.decide(peter, mia, YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.REFUSED);
            petra.leave(core.clock.instant());
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);

            core.entityManager.remove(
                    core.entityManager.find(Guardianship.class, new Guardianship.Key(peter.id(), mia.id())));
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.OPEN);
        });
    }

    @Test
    @Tag("R21")
    void onTheEighteenthBirthdayThePupilDecidesAndTheGuardiansDoNotAnyMore() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(LocalDate.of(2008, 11, 24), petra);
            consents.decide(petra, mia, YES);
            assertThatThrownBy(() -> consents.decide(mia, mia, YES)).isInstanceOf(AccessDeniedException.class);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);

            core.clock.advance(Duration.ofHours(14).plusMinutes(59)); // 23:59 in Berlin
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);
            core.clock.advance(Duration.ofMinutes(1));
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.OPEN);
            assertThat(core.consents.of(mia.id()).toDecide()).containsExactly(Consent.values());
            assertThat(core.consents.of(mia.id()).isClosed()).isFalse();
            assertThatThrownBy(() -> consents.decide(petra, mia, NO)).isInstanceOf(AccessDeniedException.class);
            core.as(petra, asPetra -> assertThat(consents.own.children()).isEmpty());
            consents.decide(mia, mia, NO);
            assertThat(core.consents.of(mia.id()).isClosed()).isTrue();
            consents.decide(mia, mia, YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);
        });
    }

    @Test
    @Tag("R21")
    void whoWasBornOnLeapDayComesOfAgeOnTheFirstOfMarch() {
        ConsentFacts facts = new ConsentFacts(1, LocalDate.of(2008, 2, 29), false, 0, 0, 1, false, List.of());
        assertThat(facts.decidesAlone(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(facts.decidesAlone(LocalDate.of(2026, 3, 1))).isTrue();
    }

    @Test
    @Tag("R21")
    void withoutBirthDateAPupilIsAChildAndAdultsByRoleDecideThemselves() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            assertThat(core.consents.of(consents.pupil(null).id()).decidesAlone())
                    .isFalse();
            for (Role role : List.of(Role.TEACHER, Role.STAFF, Role.GUARDIAN, Role.ADMINISTRATOR, Role.HEAD)) {
                PersonEntity adult = core.newcomer("Karin", "Weiß", role);
                assertThat(core.consents.of(adult.id()).toDecide()).containsExactly(Consent.values());
                consents.decide(adult, adult, YES);
                assertThat(consents.platformOf(adult)).isEqualTo(ConsentState.GIVEN);
            }
        });
    }

    @Test
    @Tag("R21")
    void nobodyDecidesForOthersNorAGuardianForAnothersChild() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity stranger = core.person("Fred", "Fremd", Role.GUARDIAN);
            PersonEntity admin = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
            PersonEntity mia = consents.pupil(CHILD, petra);
            for (PersonEntity nobody : List.of(stranger, admin, mia)) {
                assertThatThrownBy(() -> consents.decide(nobody, mia, YES)).isInstanceOf(AccessDeniedException.class);
            }
            assertThatThrownBy(() -> consents.decide(admin, petra, NO)).isInstanceOf(AccessDeniedException.class);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.OPEN);
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    @Tag("R22")
    @Tag("R24")
    void withoutConsentToEvaluationThoseModulesAreClosedThatDeclareIt() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            core.catalog.consents.put("chat", Set.of(Consent.EVALUATION));
            core.entityManager.persist(new ModuleRelease("chat", ModuleRelease.EVERYONE, null, null));
            core.entityManager.persist(new ModuleRelease("forum", ModuleRelease.EVERYONE, null, null));
            assertThat(core.access.decide(karin.id(), "chat").allowed()).isTrue();

            consents.decide(karin, karin, Map.of(Consent.EVALUATION, false));
            assertThat(core.access.decide(karin.id(), "chat").obstacles())
                    .containsExactly(new Obstacle(Kind.CONSENT_MISSING, null, null, Consent.EVALUATION));
            assertThat(core.access.decide(karin.id(), "forum").allowed()).isTrue();
            assertThat(consents.withdrawals).containsExactly(new ConsentWithdrawn(karin.id(), Consent.EVALUATION));
        });
    }

    @Test
    @Tag("R23")
    void imageAndSoundAreAskedForSeparately() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity karin = core.newcomer("Karin", "Weiß", Role.TEACHER);
            consents.decide(karin, karin, Map.of(Consent.IMAGE, false, Consent.SOUND, true));
            GivenConsents given = new GivenConsents(core.consents);
            assertThat(given.isGiven(karin.id(), Consent.IMAGE)).isFalse();
            assertThat(given.isGiven(karin.id(), Consent.SOUND)).isTrue();
            assertThat(consents.withdrawals).isEmpty();
        });
    }

    @Test
    @Tag("R24")
    void aWithdrawalIsAuditedAndToldToThePersonAndTheGuardians() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity peter = core.person("Peter", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra, peter);
            consents.decide(petra, mia, YES);
            consents.decide(petra, mia, NO);

            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactly("consent.give", "consent.refuse", "consent.withdraw");
            assertThat(core.entityManager
                            .createQuery("select n from Notification n", Notification.class)
                            .getResultList())
                    .hasSize(3)
                    .allSatisfy(told -> assertThat(told.text()).contains("Portal benutzen", "Mia Groß"));
        });
    }

    @Test
    @Tag("R20")
    void aNewVersionOfTheRegulationsAsksEverybodyAgainAndAnOldOneIsNotAccepted() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity head = core.person("Helga", "Hennig", Role.HEAD);
            PersonEntity karin = core.newcomer("Karin", "Weiß", Role.TEACHER);
            assertThat(core.access.decide(karin.id(), "forum").obstacles())
                    .extracting(Obstacle::kind)
                    .contains(Kind.REGULATIONS_NOT_ACCEPTED);
            core.as(head, asHead -> consents.texts.publish(Agreement.REGULATIONS, new Wording("eins", "one"), false));
            core.as(karin, asKarin -> consents.own.acceptRegulations(1));
            assertThat(core.consents.of(karin.id()).isAcceptanceDue()).isFalse();

            core.as(head, asHead -> consents.texts.publish(Agreement.REGULATIONS, new Wording("zwei", "two"), false));
            assertThat(core.consents.of(karin.id()).isAcceptanceDue()).isTrue();
            core.as(karin, asKarin -> {
                assertThatThrownBy(() -> consents.own.acceptRegulations(1)).isInstanceOf(StaleTextException.class);
            });
        });
    }

    @Test
    @Tag("R21")
    void aNewTextOfAConsentAsksAgainOnlyIfPublishingSaysSo() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity head = core.person("Helga", "Hennig", Role.HEAD);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            core.as(head, asHead -> {
                consents.texts.publish(Agreement.PLATFORM, new Wording("eins", "one"), true);
                consents.texts.publish(Agreement.PLATFORM, new Wording("Eins", "One"), false);
            });
            assertThat(consents.platformOf(karin)).isEqualTo(ConsentState.GIVEN);

            core.as(head, asHead -> consents.texts.publish(Agreement.PLATFORM, new Wording("drei", "three"), true));
            assertThat(consents.platformOf(karin)).isEqualTo(ConsentState.OPEN);
            assertThat(core.consents.of(karin.id()).toDecide()).containsExactly(Consent.PLATFORM);
            consents.decide(karin, karin, YES);
            assertThat(consents.platformOf(karin)).isEqualTo(ConsentState.GIVEN);
        });
    }
}
