package org.schulhof.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.consent.FlawedPaperException.Flaw;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

class ConsentOfficeTest {

    private static final LocalDate CHILD = LocalDate.of(2014, 5, 6);
    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 20);
    private static final Map<Consent, Boolean> YES = Map.of(Consent.PLATFORM, true, Consent.EVALUATION, false);

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    void aPaperHoldsWhatStandsOnItAndOpensTheAccount() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra);
            core.group(GroupType.CLASS, "7a", mia);
            consents.record(mia, new SignedPaper("Lindenau", SIGNED, "Petra Groß", "Peter Groß", true, true, YES));

            assertThat(core.consents.of(mia.id()).isAcceptanceDue()).isFalse();
            assertThat(core.consents.of(mia.id()).isClosed()).isFalse();
            assertThat(core.consents.of(mia.id()).isGiven(Consent.EVALUATION)).isFalse();
            PaperRecord record = dossier(core, consents, mia).papers().get(0);
            assertThat(record.personName()).isEqualTo("Mia Groß");
            assertThat(record.className()).isEqualTo("7a");
            assertThat(record.place()).isEqualTo("Lindenau");
            assertThat(record.signedOn()).isEqualTo(SIGNED);
            assertThat(record.firstGuardian()).contains("Petra Groß");
            assertThat(record.secondGuardian()).contains("Peter Groß");
            assertThat(record.isSecondSpoken()).isTrue();
            assertThat(record.receivedAt()).isEqualTo(TestCore.MONDAY);
            assertThat(record.receivedBy()).isPresent();
            assertThat(core.entityManager
                            .createQuery("select n from Notification n", Notification.class)
                            .getResultList())
                    .hasSize(2);
        });
    }

    @Test
    @Tag("R20")
    void theSchoolCanDemandThePaperOfPupils() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra);
            core.as(mia, asMia -> consents.own.acceptRegulations(1));
            consents.decide(petra, mia, TestConsents.YES);
            assertThat(core.consents.of(mia.id()).isClosed()).isFalse();

            consents.policy(ConsentRules.PAPER.name(), "true");
            assertThat(core.consents.of(mia.id()).isClosed()).isTrue();
            assertThat(core.consents.of(petra.id()).isClosed()).isFalse();
            consents.record(mia, new SignedPaper("Lindenau", SIGNED, "Petra Groß", "", false, true, Map.of()));
            assertThat(core.consents.of(mia.id()).isClosed()).isFalse();
        });
    }

    @Test
    @Tag("R21")
    @Tag("R24")
    void aNameOnPaperIsTheGuardianOfThatNameAndAWithdrawalComesOnPaperToo() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity peter = core.person("Peter", "Groß", Role.GUARDIAN);
            PersonEntity mia = consents.pupil(CHILD, petra, peter);
            consents.allGuardians();
            consents.record(mia, new SignedPaper("Lindenau", SIGNED, "petra groß", "", false, true, YES));
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.OPEN);
            consents.decide(peter, mia, TestConsents.YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);

            consents.record(mia, new SignedPaper("Lindenau", SIGNED, "Petra Groß", "", false, false, TestConsents.NO));
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.REFUSED);
            assertThat(consents.withdrawals).containsExactly(new ConsentWithdrawn(mia.id(), Consent.PLATFORM));
            consents.decide(petra, mia, TestConsents.YES);
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);
        });
    }

    @Test
    @Tag("R21")
    void whoIsEighteenSignsThemself() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity mia = consents.pupil(LocalDate.of(2008, 11, 23));
            consents.record(mia, new SignedPaper("Lindenau", SIGNED, "", "", false, true, YES));
            assertThat(consents.platformOf(mia)).isEqualTo(ConsentState.GIVEN);
            assertThat(dossier(core, consents, mia).decisions())
                    .allSatisfy(decision -> assertThat(decision.deciderId()).contains(mia.id()));
        });
    }

    @Test
    @Tag("R20")
    void aFlawedPaperIsNotRecorded() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity mia = consents.pupil(CHILD);
            SignedPaper flawed = new SignedPaper(" ", LocalDate.of(2026, 11, 24), "", "", true, false, Map.of());
            assertThatThrownBy(() -> consents.record(mia, flawed))
                    .isInstanceOfSatisfying(
                            FlawedPaperException.class,
                            e -> assertThat(e.flaws())
                                    .containsExactly(
                                            Flaw.PLACE,
                                            Flaw.DAY_AHEAD,
                                            Flaw.GUARDIAN,
                                            Flaw.SECOND_GUARDIAN,
                                            Flaw.NOTHING));
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    @Tag("R15")
    void onlyTheOfficeRecordsAndSeesPapers() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity mia = consents.pupil(CHILD);
            SignedPaper paper = new SignedPaper("Lindenau", SIGNED, "Petra Groß", "", false, true, YES);
            for (Role role : List.of(Role.TEACHER, Role.GUARDIAN, Role.PUPIL)) {
                core.as(core.person("Tom", "Thal", role), as -> {
                    assertThatThrownBy(() -> consents.office.record(mia.id(), paper))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> consents.office.dossier(mia.id()))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> consents.matrix.rows(GroupType.CLASS, 0, 10))
                            .isInstanceOf(AccessDeniedException.class);
                });
            }
        });
    }

    @Test
    @Tag("R21")
    void theMatrixCountsEachClass() {
        inTransaction(database, core -> {
            TestConsents consents = new TestConsents(core);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity given = consents.pupil(CHILD, petra);
            PersonEntity refused = consents.pupil(CHILD, petra);
            PersonEntity open = consents.pupil(CHILD, petra);
            GroupEntity group = core.group(GroupType.CLASS, "7a", given, refused, open);
            core.group(GroupType.CLASS, "7b");
            consents.decide(petra, given, TestConsents.YES);
            consents.decide(petra, refused, TestConsents.NO);
            core.as(given, as -> consents.own.acceptRegulations(1));

            core.as(core.person("Olaf", "Ohm", Role.STAFF), asStaff -> {
                List<ConsentMatrix.Row> rows = consents.matrix.rows(GroupType.CLASS, 0, 10);
                assertThat(rows).extracting(ConsentMatrix.Row::name).containsExactly("7a", "7b");
                ConsentMatrix.Row row = rows.get(0);
                assertThat(row.count(Consent.PLATFORM, ConsentState.GIVEN)).isOne();
                assertThat(row.count(Consent.PLATFORM, ConsentState.REFUSED)).isOne();
                assertThat(row.count(Consent.PLATFORM, ConsentState.OPEN)).isOne();
                assertThat(row.accepted()).isOne();
                assertThat(consents.matrix.members(group.id(), 0, 2)).hasSize(2);
            });
        });
    }

    private static ConsentOffice.Dossier dossier(TestCore core, TestConsents consents, PersonEntity person)
            throws Exception {
        List<ConsentOffice.Dossier> seen = new ArrayList<>();
        core.as(core.person("Olaf", "Ohm", Role.STAFF), asStaff -> seen.add(consents.office.dossier(person.id())));
        return seen.get(0);
    }
}
