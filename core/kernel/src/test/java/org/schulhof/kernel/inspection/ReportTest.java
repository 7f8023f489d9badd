package org.schulhof.kernel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.ReportedContent.Outcome;
import org.schulhof.api.inspection.TooManyReportsException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.access.RightHolders;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.inspection.FlawedCaseException.Flaw;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.person.Directory;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;

@Tag("R19")
class ReportTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private static final String EXCERPT = "excerpt/1";

    @BeforeEach
    void begin() {
        database.clear();
    }

    @Test
    void theHeadIsToldAndSeesWhoHasReportedWhatAndNotTheContent() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            assertThat(desk.toldTo(desk.cases.head)).singleElement().satisfies(told -> {
                assertThat(told.kind()).isEqualTo("core.report.made");
                assertThat(told.link()).contains("/administration/cases/report.xhtml?id=" + id);
            });
            assertThat(desk.toldTo(desk.cases.administrator)).isEmpty();
            desk.core.as(
                    desk.cases.head,
                    as -> assertThat(desk.administration.waiting(10))
                            .singleElement()
                            .satisfies(report -> {
                                assertThat(report.id()).isEqualTo(id);
                                assertThat(report.reporterId()).isEqualTo(desk.reporter.id());
                                assertThat(report.reason()).isEqualTo("Er droht mir");
                                assertThat(report.module()).isEqualTo("notes");
                                assertThat(report.concerned())
                                        .containsExactlyInAnyOrder(desk.cases.pupil.id(), desk.reporter.id());
                            }));
        });
    }

    @Test
    @Tag("R15")
    void nobodyElseSeesOrDecidesReports() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            for (PersonEntity person :
                    List.of(desk.cases.administrator, desk.cases.first, desk.reporter, desk.cases.pupil)) {
                desk.core.as(person, as -> {
                    denied(() -> desk.administration.waiting(10));
                    denied(() -> desk.administration.find(id));
                    denied(() -> desk.administration.turnDown(id, "Nein"));
                    denied(() -> desk.open(id, desk.cases.first, desk.cases.second));
                });
            }
        });
    }

    @Test
    @Tag("R18")
    void aCaseMadeOfItShowsTheExcerptOnlyAndTellsAllWhoTookPart() {
        onDesk(desk -> {
            desk.cases.notes.write(desk.cases.pupil.id(), desk.now().minusSeconds(50), "something else of that time");
            desk.cases.notes.reported(EXCERPT, desk.cases.pupil.id(), desk.now().minusSeconds(50), "Wart nur");
            long id = desk.report(EXCERPT);
            long[] caseId = new long[1];
            desk.core.as(desk.cases.head, as -> caseId[0] = desk.open(id, desk.cases.first, desk.cases.second));
            assertThat(desk.toldTo(desk.reporter))
                    .extracting(Notification::kind)
                    .containsExactly("core.report.decided");

            desk.cases.confirm(caseId[0], desk.cases.first);
            desk.core.as(desk.cases.first, as -> denied(() -> desk.look(caseId[0])));
            desk.cases.confirm(caseId[0], desk.cases.second);
            desk.core.as(
                    desk.cases.first,
                    as -> assertThat(desk.look(caseId[0]))
                            .extracting(InspectableItem::text)
                            .containsExactly("Wart nur"));
            desk.core.as(desk.cases.head, as -> denied(() -> desk.look(caseId[0])));
            assertThat(desk.toldTo(desk.cases.pupil))
                    .extracting(Notification::kind)
                    .containsExactly("core.case.inspection");
            assertThat(desk.toldTo(desk.reporter))
                    .extracting(Notification::kind)
                    .contains("core.case.inspection");
            desk.core.as(desk.cases.head, as -> {
                assertThat(desk.administration.waiting(10)).isEmpty();
                assertThatThrownBy(() -> desk.administration.turnDown(id, "doch nicht"))
                        .isInstanceOf(UnknownReportException.class);
            });
        });
    }

    @Test
    @Tag("R17")
    void twoWhoAreNotInvolvedLookAsInEveryCase() {
        onDesk(desk -> {
            PersonEntity teacher = desk.core.person("Tina", "Tal", Role.TEACHER);
            long id = desk.reportBy(teacher, EXCERPT, Set.of(desk.cases.pupil.id()));
            desk.core.as(desk.cases.head, as -> {
                assertFlaws(() -> desk.open(id, desk.cases.first), Flaw.TOO_FEW_APPOINTED);
                assertFlaws(() -> desk.open(id, desk.cases.first, teacher), Flaw.UNSUITABLE_APPOINTED);
                long caseId = desk.open(id, desk.cases.first, desk.cases.second);
                assertFlaws(() -> desk.cases.administration.appoint(caseId, teacher.id()), Flaw.UNSUITABLE_APPOINTED);
            });
        });
    }

    @Test
    void turnedDownItGoesWithAnAnswerToWhoHasReported() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            desk.core.as(desk.cases.head, as -> {
                assertThatThrownBy(() -> desk.administration.turnDown(id, " "))
                        .isInstanceOf(IllegalArgumentException.class);
                desk.administration.turnDown(id, "Das ist kein Fall");
                assertThat(desk.administration.waiting(10)).isEmpty();
            });
            assertThat(desk.toldTo(desk.reporter))
                    .singleElement()
                    .extracting(Notification::text)
                    .asString()
                    .contains("Das ist kein Fall");
            assertThat(desk.toldTo(desk.cases.pupil)).isEmpty();
            assertThat(desk.core.auditEntries()).extracting(AuditEntry::action).containsExactly("report.turn-down");
            desk.core.entityManager.flush();
            assertThat(new PersonRows(desk.core.entityManager)
                            .count("report_person where person_id = ?1", desk.cases.pupil.id()))
                    .isZero();
        });
    }

    @Test
    void theModuleHearsOnceWhatBecameOfItAndLaterIfItDidNotRun() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            long other = desk.report("excerpt/2");
            assertThat(desk.settling.due()).isEmpty();
            desk.modules.running.clear();
            long[] caseId = new long[1];
            desk.core.as(desk.cases.head, as -> {
                caseId[0] = desk.open(id, desk.cases.first, desk.cases.second);
                desk.administration.turnDown(other, "Nein");
            });
            assertThat(desk.settling.due()).isEmpty();

            desk.modules.running.add("notes");
            desk.settle();
            desk.settle();
            assertThat(desk.modules.told).containsExactly("excerpt/1 CASE_OPENED", "excerpt/2 TURNED_DOWN");

            desk.core.as(desk.cases.head, as -> desk.cases.administration.end(caseId[0]));
            desk.settle();
            desk.settle();
            assertThat(desk.modules.told)
                    .containsExactly("excerpt/1 CASE_OPENED", "excerpt/2 TURNED_DOWN", "excerpt/1 CASE_OVER");
        });
    }

    @Test
    void aCaseThatEndedByItselfWhileTheModuleWasStoppedIsToldInItsOrder() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            desk.core.as(desk.cases.head, as -> desk.open(id, desk.cases.first, desk.cases.second));
            desk.core.clock.advance(Duration.ofDays(30));
            desk.settle();
            desk.settle();
            assertThat(desk.modules.told).containsExactly("excerpt/1 CASE_OPENED", "excerpt/1 CASE_OVER");
        });
    }

    @Test
    void whatTheModuleFailsToHearItIsToldAgain() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            desk.core.as(desk.cases.head, as -> desk.administration.turnDown(id, "Nein"));
            desk.modules.failing = true;
            assertThatThrownBy(desk::settle).isInstanceOf(ModuleSilentException.class);
            desk.modules.failing = false;
            desk.settle();
            assertThat(desk.modules.told).containsExactly("excerpt/1 TURNED_DOWN");
        });
    }

    @Test
    @Tag("R38")
    void aReasonThatTheSchoolRefusesIsNotReported() {
        onDesk(desk -> {
            desk.words.list("Mist");
            desk.core.as(
                    desk.reporter,
                    as -> assertThatThrownBy(() -> desk.reports.report(
                                    desk.wanted("excerpt/9", "So ein Mist", Set.of(desk.cases.pupil.id()))))
                            .isInstanceOf(RefusedTextException.class));
            assertThat(desk.toldTo(desk.cases.head)).isEmpty();
        });
    }

    @Test
    void theSameExcerptIsReportedOnceAndNobodyFloodsTheHead() {
        onDesk(desk -> {
            desk.report(EXCERPT);
            assertThatThrownBy(() -> desk.report(EXCERPT)).isInstanceOf(IllegalArgumentException.class);
            for (int i = 2; i <= SchoolReports.MOST_A_DAY; i++) {
                desk.report("excerpt/" + i);
            }
            assertThatThrownBy(() -> desk.report("excerpt/99")).isInstanceOf(TooManyReportsException.class);
            desk.core.clock.advance(Duration.ofDays(1));
            desk.report("excerpt/100");
        });
    }

    @Test
    @Tag("R24")
    void whoeverIsErasedDoesNotConcernAWaitingReportAnyMoreAndTheRecordStays() {
        onDesk(desk -> {
            long id = desk.report(EXCERPT);
            CaseData data = new CaseData(new PersonRows(desk.core.entityManager), new Texts());
            data.erase(desk.cases.pupil.id());
            assertThat(data.erase(desk.reporter.id()).kept()).isNotEmpty();
            desk.core.entityManager.flush();
            desk.core.entityManager.clear();
            desk.core.as(
                    desk.cases.head,
                    as -> assertThat(desk.administration.find(id).concerned()).isEmpty());
        });
    }

    private static void denied(Step step) {
        assertThatThrownBy(step::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void assertFlaws(Step step, Flaw... flaws) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        FlawedCaseException.class, e -> assertThat(e.flaws()).containsExactly(flaws));
    }

    private interface Step {
        void run() throws Exception;
    }

    private interface Work {
        void run(Desk desk) throws Exception;
    }

    private static void onDesk(Work work) {
        TestCore.inTransaction(database, core -> work.run(new Desk(core)));
    }

    /** The services of reports, with people, over a module that offers one excerpt. */
    private static final class Desk {

        final TestCore core;
        final TestCases cases;
        final PersonEntity reporter;
        final HearingModules modules = new HearingModules();
        final ListedWords words = new ListedWords();
        final SchoolReports reports;
        final ReportAdministration administration;
        final ReportSettling settling;

        Desk(TestCore core) {
            this.core = core;
            cases = new TestCases(core);
            reporter = core.person("Mia", "Meldung", Role.PUPIL);
            core.catalog.installed.add("notes");
            core.catalog.running.add("notes");
            core.entityManager.persist(new ModuleRelease("notes", ModuleRelease.EVERYONE, null, null));
            ReportNotices notices = new ReportNotices(
                    core.entityManager,
                    new RightHolders(core.entityManager, core.rights),
                    core.notifications,
                    new Texts());
            reports = new SchoolReports(core.entityManager, notices, words, core.access, core.clock);
            administration = new ReportAdministration(
                    core.entityManager,
                    cases.administration,
                    notices,
                    new Directory(core.entityManager, core.identity),
                    core.access,
                    core.audit,
                    core.clock);
            settling = new ReportSettling(core.entityManager, modules, cases.policies, core.clock);
        }

        Instant now() {
            return core.clock.instant();
        }

        NewReport wanted(String excerpt, String reason, Set<Long> concerned) {
            return new NewReport("notes", excerpt, concerned, now().minusSeconds(60), now(), reason);
        }

        long report(String excerpt) throws Exception {
            return reportBy(reporter, excerpt, Set.of(cases.pupil.id(), reporter.id()));
        }

        long reportBy(PersonEntity person, String excerpt, Set<Long> concerned) throws Exception {
            long[] id = new long[1];
            core.as(person, as -> id[0] = reports.report(wanted(excerpt, "Er droht mir", concerned)));
            return id[0];
        }

        long open(long id, PersonEntity... appointed) {
            Set<Long> ids = new HashSet<>();
            for (PersonEntity person : appointed) {
                ids.add(person.id());
            }
            return administration.open(id, "Drohung", now().plus(Duration.ofDays(5)), ids);
        }

        List<InspectableItem> look(long caseId) throws IOException {
            return cases.content.look(caseId, "notes", 0, 10).items();
        }

        void settle() {
            core.entityManager.flush();
            settling.due().forEach(settling::settle);
            core.entityManager.flush();
        }

        List<Notification> toldTo(PersonEntity person) {
            core.entityManager.flush();
            return core.entityManager
                    .createQuery(
                            "select n from Notification n where n.personId = :person order by n.id", Notification.class)
                    .setParameter("person", person.id())
                    .getResultList();
        }
    }

    private static final class HearingModules implements ReportingModules {

        final Set<String> running = new HashSet<>(Set.of("notes"));
        final List<String> told = new ArrayList<>();
        boolean failing;

        @Override
        public Set<String> running() {
            return running;
        }

        @Override
        public void tell(String moduleId, String excerptId, Outcome outcome) {
            if (failing) {
                throw new ModuleSilentException(moduleId);
            }
            told.add(excerptId + " " + outcome);
        }
    }
}
