package org.schulhof.kernel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.inspection.InspectionCase.State;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.log.SealedLog;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R18")
class InspectionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void nothingOpensBeforeTheSecondOfTheAppointedHasConfirmed() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            closed(core, test, id, test.first);
            test.confirm(id, test.first);
            test.confirm(id, test.first);
            closed(core, test, id, test.first);
            closed(core, test, id, test.second);
            core.as(
                    test.pupil,
                    as -> assertThat(core.notifications.latest(0, 10)).isEmpty());

            test.confirm(id, test.second);
            core.as(
                    test.first,
                    as -> assertThat(test.content.look(id, TestNotes.ID, 0, 10).total())
                            .isZero());
        });
    }

    @Test
    void ofTwoWhoConfirmAtTheSameMomentTheLaterOneOpensAndThoseConcernedAreTold() throws Exception {
        TestCases[] test = new TestCases[1];
        long[] id = new long[1];
        inTransaction(database, core -> {
            test[0] = new TestCases(core);
            id[0] = test[0].waiting();
        });
        CountDownLatch firstConfirmed = new CountDownLatch(1);
        Thread later = new Thread(() -> inTransaction(database, core -> {
            firstConfirmed.await();
            test[0].in(core).confirm(id[0], test[0].second);
        }));
        later.start();
        inTransaction(database, core -> {
            test[0].in(core).confirm(id[0], test[0].first);
            firstConfirmed.countDown();
            Thread.sleep(500);
        });
        later.join();
        inTransaction(database, core -> {
            core.as(
                    test[0].pupil,
                    as -> assertThat(core.notifications.latest(0, 10)).hasSize(1));
            core.as(
                    test[0].first,
                    as -> assertThat(test[0].in(core)
                                    .content
                                    .look(id[0], TestNotes.ID, 0, 10)
                                    .items())
                            .isEmpty());
        });
    }

    @Test
    void thoseConcernedAreToldAtOnceWithReasonSpanAndWhomToAsk() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.waiting();
            core.as(
                    test.pupil,
                    as -> assertThatThrownBy(() -> test.cases.ofConcerned(id))
                            .isInstanceOf(UnknownCaseException.class));
            test.confirm(id, test.first);
            test.confirm(id, test.second);
            core.as(test.pupil, as -> {
                assertThat(core.notifications.latest(0, 10)).singleElement().satisfies(told -> {
                    assertThat(told.kind()).isEqualTo(CoreNotificationKind.CASE_INSPECTION.kindName());
                    assertThat(told.text())
                            .contains(
                                    "von dir", "Drohung auf dem Schulhof", "16.11.2026", "23.11.2026", "Helga Hennig");
                    assertThat(told.link()).hasValue("/case-notice.xhtml?id=" + id);
                });
                assertThat(test.cases.ofConcerned(id).reason()).isEqualTo("Drohung auf dem Schulhof");
            });
            core.as(
                    test.administrator,
                    as -> assertThatThrownBy(() -> test.cases.ofConcerned(id))
                            .isInstanceOf(UnknownCaseException.class));
        });
    }

    @Test
    @Tag("R15")
    @Tag("R17")
    void nobodyButTheAppointedLooksAndOnlyAfterTheirOwnConfirmation() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.open();
            PersonEntity third = core.person("Theo", "Dritter", Role.TEACHER);
            core.as(test.head, as -> test.administration.appoint(id, third.id()));
            core.entityManager.flush();
            for (PersonEntity other : new PersonEntity[] {test.administrator, test.head, test.pupil, third}) {
                closed(core, test, id, other);
            }
            core.as(test.head, as -> {
                assertThat(test.cases.find(id).state(test.now())).isEqualTo(State.OPEN);
                assertThatThrownBy(() -> test.confirmation.confirm(id)).isInstanceOf(AccessDeniedException.class);
            });
            test.confirm(id, third);
            core.as(
                    third,
                    as -> assertThat(test.content.look(id, TestNotes.ID, 0, 10).items())
                            .isEmpty());
        });
    }

    @Test
    void anAppointmentThatIsTakenBackClosesTheCase() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.open();
            core.as(test.head, as -> test.administration.withdraw(id, test.second.id()));
            core.entityManager.flush();
            closed(core, test, id, test.first);
            closed(core, test, id, test.second);
        });
    }

    @Test
    void whoBecomesHeadLooksNoMore() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.open();
            test.first.changeRoles(Set.of(Role.TEACHER, Role.HEAD));
            core.entityManager.flush();
            closed(core, test, id, test.first);
        });
    }

    @Test
    void onlyTheContentOfThosePersonsAndThatSpanIsSeen() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            test.notes.write(test.pupil.id(), test.now().minus(Duration.ofDays(8)), "zu früh");
            test.notes.write(test.pupil.id(), test.now().minus(Duration.ofDays(1)), "die Drohung");
            test.notes.write(test.pupil.id(), test.now(), "zu spät");
            test.notes.write(test.first.id(), test.now().minus(Duration.ofDays(1)), "von jemand anderem");
            long id = test.open();
            core.as(test.first, as -> {
                Found<InspectableItem> found = test.content.look(id, TestNotes.ID, 0, 10);
                assertThat(found.items()).extracting(InspectableItem::text).containsExactly("die Drohung");
                assertThat(found.total()).isOne();
                assertThatThrownBy(() -> test.content.attachment(id, TestNotes.ID, "note-0", 0))
                        .isInstanceOf(UnknownSourceException.class);
                assertThatThrownBy(() -> test.content.attachment(id, TestNotes.ID, "note-1", 1))
                        .isInstanceOf(UnknownSourceException.class);
            });
            long signInsOnly = test.opened(test.about(Set.of(Source.log(SealedLog.SIGN_IN))));
            test.confirm(signInsOnly, test.first);
            test.confirm(signInsOnly, test.second);
            core.as(test.first, as -> {
                assertThatThrownBy(() -> test.content.look(signInsOnly, TestNotes.ID, 0, 10))
                        .isInstanceOf(UnknownSourceException.class);
                assertThatThrownBy(() -> test.logs.requests(signInsOnly, 0, 10))
                        .isInstanceOf(UnknownSourceException.class);
            });
        });
    }

    @Test
    @Tag("R17")
    void eachLookIsInTheCaseAndInTheAudit() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            for (int i = 1; i <= 3; i++) {
                test.notes.write(test.pupil.id(), test.now().minus(Duration.ofDays(i)), "Notiz " + i);
            }
            long id = test.open();
            core.as(test.first, as -> {
                test.content.look(id, TestNotes.ID, 0, 2);
                test.content.look(id, TestNotes.ID, 2, 2);
                try (SpooledFile file = test.content.attachment(id, TestNotes.ID, "note-0", 0)) {
                    assertThat(text(file)).isEqualTo("attached to Notiz 1");
                }
            });
            core.as(test.second, as -> test.logs.signIns(id, 0, 50));
            core.as(test.head, as -> {
                assertThat(test.cases.looks(id, 0, 10))
                        .extracting(Look::personId, Look::source, Look::detail, Look::items)
                        .containsExactly(
                                tuple(test.second.id(), "LOG:SIGN_IN", "", 0),
                                tuple(test.first.id(), "MODULE:notes", "../bild.txt", 1),
                                tuple(test.first.id(), "MODULE:notes", "3-3", 1),
                                tuple(test.first.id(), "MODULE:notes", "1-2", 2));
                assertThat(test.cases.countLooks(id)).isEqualTo(4);
            });
            assertThat(core.auditEntries())
                    .filteredOn(entry -> entry.action().equals("case.look"))
                    .extracting(AuditEntry::subject)
                    .containsExactly(
                            "#" + id + " - notes",
                            "#" + id + " - notes",
                            "#" + id + " - notes",
                            "#" + id + " - SIGN_IN");
        });
    }

    @Test
    @Tag("R17")
    void aLookThatCannotBeNotedDownShowsNothing() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core, (action, subject, before, after) -> {
                throw new IllegalStateException("The log is full");
            });
            test.notes.write(test.pupil.id(), test.now().minus(Duration.ofDays(1)), "die Drohung");
            long id = test.open();
            core.as(test.first, as -> {
                assertThatThrownBy(() -> test.content.look(id, TestNotes.ID, 0, 10))
                        .hasMessage("The log is full");
                assertThatThrownBy(() -> test.content.attachment(id, TestNotes.ID, "note-0", 0))
                        .hasMessage("The log is full");
                assertThatThrownBy(() -> test.logs.signIns(id, 0, 10)).hasMessage("The log is full");
                assertThatThrownBy(() -> test.evidence.export(id)).hasMessage("The log is full");
            });
        });
    }

    @Test
    @Tag("R17")
    void aCaseEndsByItselfAndItsRecordStays() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.open();
            core.as(test.first, as -> test.content.look(id, TestNotes.ID, 0, 10));
            core.clock.advance(Duration.ofDays(5).minusMillis(1));
            core.as(test.first, as -> test.content.look(id, TestNotes.ID, 0, 10));
            core.clock.advance(Duration.ofMillis(1));
            closed(core, test, id, test.first);
            for (PersonEntity reader : new PersonEntity[] {test.head, test.first}) {
                core.as(reader, as -> {
                    assertThat(test.cases.find(id).state(test.now())).isEqualTo(State.OVER);
                    assertThat(test.cases.looks(id, 0, 10)).hasSize(2);
                });
            }
        });
    }

    @Test
    void theHeadEndsACaseEarly() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.open();
            core.as(test.head, as -> test.administration.end(id));
            closed(core, test, id, test.first);
        });
    }

    @Test
    @Tag("R24")
    void aCaseKeepsWhatItIsAboutUntilItEnds() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            assertThat(test.hold.holds(test.pupil.id())).isFalse();
            long id = test.waiting();
            core.entityManager.flush();
            assertThat(test.hold.holds(test.pupil.id())).isTrue();
            assertThat(test.hold.holds(test.first.id())).isFalse();
            core.as(test.head, as -> test.administration.end(id));
            core.entityManager.flush();
            assertThat(test.hold.holds(test.pupil.id())).isFalse();

            test.waiting();
            core.entityManager.flush();
            core.clock.advance(Duration.ofDays(5));
            assertThat(test.hold.holds(test.pupil.id())).isFalse();
        });
    }

    private static void closed(TestCore core, TestCases test, long id, PersonEntity reader) throws Exception {
        core.as(reader, as -> {
            assertThatThrownBy(() -> test.content.look(id, TestNotes.ID, 0, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> test.content.attachment(id, TestNotes.ID, "note-0", 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> test.logs.signIns(id, 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> test.logs.requests(id, 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> test.logs.administration(id, 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> test.evidence.export(id)).isInstanceOf(AccessDeniedException.class);
        });
    }

    private static String text(SpooledFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.copyTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
