package org.schulhof.kernel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.access.RightsAdministration;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.inspection.FlawedCaseException.Flaw;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;
import org.schulhof.log.SealedLog;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R17")
class CaseAdministrationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void theHeadAloneOpensACaseAppointsAndEndsIt() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            PersonEntity third = core.person("Theo", "Dritter", Role.TEACHER);
            for (PersonEntity other : new PersonEntity[] {test.administrator, test.first, test.pupil}) {
                core.as(other, as -> {
                    assertThatThrownBy(() -> test.administration.open(test.about(TestCases.ALL)))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> test.administration.appoint(id, third.id()))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> test.administration.withdraw(id, test.second.id()))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> test.administration.end(id)).isInstanceOf(AccessDeniedException.class);
                });
            }
            core.as(test.head, as -> {
                test.administration.appoint(id, third.id());
                test.administration.withdraw(id, test.second.id());
                test.administration.end(id);
            });
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactlyInAnyOrder("case.open", "case.appoint", "case.withdraw", "case.end");
            assertThat(core.auditEntries().get(0).after().orElseThrow())
                    .contains("Drohung", test.pupil.account(), test.first.account());
        });
    }

    @Test
    @Tag("R15")
    void nobodyElseIsGrantedTheRight() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            RightsAdministration rights =
                    new RightsAdministration(core.entityManager, core.access, core.rights, core.audit);
            core.as(
                    test.administrator,
                    as -> assertThatThrownBy(
                                    () -> rights.grantToPerson(CoreRight.CASES_OPEN.rightName(), test.first.id()))
                            .isInstanceOf(AccessDeniedException.class));
            // Nor does a line in the table that got there some other way
            core.grant(CoreRight.CASES_OPEN, test.administrator);
            core.as(
                    test.administrator,
                    as -> assertThatThrownBy(() -> test.administration.open(test.about(TestCases.ALL)))
                            .isInstanceOf(AccessDeniedException.class));
        });
    }

    @Test
    @Tag("R22")
    void whoHasNotConsentedToAnEvaluationIsNotLookedInto() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            core.entityManager
                    .createNativeQuery("update consent_decision set given = false where consent = 'EVALUATION'"
                            + " and person_id = " + test.pupil.id())
                    .executeUpdate();
            refused(core, test, test.about(TestCases.ALL), Flaw.NO_CONSENT);
            core.as(
                    test.head,
                    as -> test.administration.open(test.about(Set.of(Source.log(SealedLog.ADMINISTRATION)))));
        });
    }

    @Test
    @Tag("R15")
    void neitherTheHeadNorThoseConcernedNorPupilsAreAppointed() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            PersonEntity deputy = core.person("Dora", "Deputy", Role.TEACHER, Role.HEAD);
            PersonEntity guardian = core.person("Gerd", "Schmitt", Role.GUARDIAN);
            for (PersonEntity unsuitable : new PersonEntity[] {test.head, deputy, test.pupil, guardian}) {
                refused(core, test, test.appointing(test.first.id(), unsuitable.id()), Flaw.UNSUITABLE_APPOINTED);
            }
            refused(core, test, test.appointing(test.first.id()), Flaw.TOO_FEW_APPOINTED);
            long id = test.waiting();
            core.as(test.head, as -> {
                assertThatThrownBy(() -> test.administration.appoint(id, test.head.id()))
                        .isInstanceOf(FlawedCaseException.class);
                assertThatThrownBy(() -> test.administration.appoint(id, test.first.id()))
                        .isInstanceOf(FlawedCaseException.class);
            });
        });
    }

    @Test
    void aCaseIsJustifiedLimitedAndEndsInTime() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            NewCase good = test.about(TestCases.ALL);
            refused(
                    core,
                    test,
                    new NewCase(
                            "  ",
                            good.concerned(),
                            good.sources(),
                            good.from(),
                            good.to(),
                            good.endsAt(),
                            good.appointed()),
                    Flaw.NO_REASON);
            refused(
                    core,
                    test,
                    new NewCase(
                            good.reason(), Set.of(), Set.of(), good.to(), good.from(), good.endsAt(), good.appointed()),
                    Flaw.NOBODY_CONCERNED,
                    Flaw.NO_SOURCE,
                    Flaw.SPAN_EMPTY);
            refused(
                    core,
                    test,
                    new NewCase(
                            good.reason(),
                            good.concerned(),
                            good.sources(),
                            good.from(),
                            good.to(),
                            test.now(),
                            good.appointed()),
                    Flaw.END_PAST);
            refused(
                    core,
                    test,
                    new NewCase(
                            good.reason(),
                            good.concerned(),
                            good.sources(),
                            good.from(),
                            good.to(),
                            test.now().plus(Duration.ofDays(15)),
                            good.appointed()),
                    Flaw.END_TOO_LATE);
            core.as(test.head, as -> {
                assertThatThrownBy(() -> test.administration.open(test.appointing(test.first.id(), 4711L)))
                        .isInstanceOf(UnknownPersonException.class);
                assertThatThrownBy(() -> test.administration.open(test.about(Set.of(Source.module("chat")))))
                        .isInstanceOf(UnknownSourceException.class);
            });
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    void theAppointedAreToldAndThoseConcernedNotYet() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            for (PersonEntity appointed : new PersonEntity[] {test.first, test.second}) {
                core.as(
                        appointed,
                        as -> assertThat(core.notifications.latest(0, 10))
                                .singleElement()
                                .satisfies(told -> {
                                    assertThat(told.kind()).isEqualTo(CoreNotificationKind.CASE_APPOINTED.kindName());
                                    assertThat(told.link()).hasValue("/administration/cases/case.xhtml?id=" + id);
                                }));
            }
            core.as(
                    test.pupil,
                    as -> assertThat(core.notifications.latest(0, 10))
                            .extracting(Notification::text)
                            .isEmpty());
        });
    }

    @Test
    void nothingChangesACaseThatIsOver() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            core.clock.advance(Duration.ofDays(5));
            core.as(test.head, as -> {
                assertThatThrownBy(() -> test.administration.withdraw(id, test.first.id()))
                        .isInstanceOf(CaseOverException.class);
                assertThatThrownBy(() -> test.administration.end(id)).isInstanceOf(CaseOverException.class);
            });
            core.as(
                    test.first,
                    as -> assertThatThrownBy(() -> test.confirmation.confirm(id))
                            .isInstanceOf(CaseOverException.class));
        });
    }

    @Test
    void onlyTheHeadAndTheAppointedReadTheRecord() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            PersonEntity third = core.person("Theo", "Dritter", Role.TEACHER);
            for (PersonEntity other : new PersonEntity[] {test.administrator, third, test.pupil}) {
                core.as(other, as -> {
                    assertThat(test.cases.isInvolved()).isFalse();
                    assertThatThrownBy(() -> test.cases.find(id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> test.cases.list(0, 10)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> test.cases.looks(id, 0, 10)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> test.cases.find(4711)).isInstanceOf(AccessDeniedException.class);
                });
            }
            core.as(test.first, as -> {
                assertThat(test.cases.list(0, 10))
                        .extracting(InspectionCase::id)
                        .containsExactly(id);
                assertThat(test.cases.count()).isOne();
                assertThatThrownBy(() -> test.cases.find(4711)).isInstanceOf(UnknownCaseException.class);
            });
            // Appointed to another case only
            long others = test.opened(test.appointing(third.id(), test.second.id()));
            core.as(
                    test.first,
                    as -> assertThatThrownBy(() -> test.cases.find(others)).isInstanceOf(AccessDeniedException.class));
        });
    }

    @Test
    void theRecordIsForgottenWithTheAudit() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            core.entityManager.flush();
            core.clock.advance(Duration.ofDays(1095));
            test.cases.sweep();
            core.entityManager.clear();
            core.as(test.head, as -> assertThat(test.cases.find(id).id()).isEqualTo(id));
            core.clock.advance(Duration.ofDays(6));
            test.cases.sweep();
            core.entityManager.clear();
            core.as(test.head, as -> assertThat(test.cases.count()).isZero());
        });
    }

    private static void refused(TestCore core, TestCases test, NewCase wanted, Flaw... flaws) throws Exception {
        core.as(
                test.head,
                as -> assertThatThrownBy(() -> test.administration.open(wanted))
                        .asInstanceOf(InstanceOfAssertFactories.type(FlawedCaseException.class))
                        .extracting(FlawedCaseException::flaws)
                        .isEqualTo(Set.of(flaws)));
    }
}
