package org.schulhof.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.privacy.TestModules.TestModule;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R24")
class ErasureWorkTest {

    /** Rows that may refer to the person after an erasure, each named on the receipt. */
    private static final Set<String> KEPT = Set.of(
            "person",
            "person_role",
            "guardianship",
            "membership",
            "right_grant",
            "account_lock",
            "audit_entry",
            "http_request",
            "sign_in_attempt",
            "agreement_text",
            "paper_record",
            "regulations_acceptance",
            "consent_decision",
            "inspection_case",
            "inspection_concerned",
            "inspection_appointment",
            "inspection_look",
            "report",
            "erasure_order");

    /** Tables whose rows have a term of their own, also once the person is forgotten. */
    private static final Set<String> OUTLIVING = Set.of(
            "audit_entry",
            "http_request",
            "sign_in_attempt",
            "agreement_text",
            "inspection_case",
            "inspection_concerned",
            "inspection_appointment",
            "inspection_look",
            "report",
            "erasure_order");

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    Path data;

    private PrivacyDesk desk;
    private PersonEntity anna;
    private PersonEntity eva;
    private PersonEntity admin;

    @BeforeEach
    void begin() {
        database.clear();
        desk = new PrivacyDesk(database, data);
        desk.inTransaction(core -> {
            anna = core.person("Anna", "Abt", Role.PUPIL);
            anna.changeBirthDate(LocalDate.of(2014, 3, 1));
            eva = core.person("Eva", "Abt", Role.GUARDIAN);
            admin = core.person("Ada", "Arndt", Role.ADMINISTRATOR);
        });
    }

    @Test
    void nothingOfThePersonIsLeftButWhatTheReceiptSays() throws SQLException {
        fillEveryTable();
        PersonColumns columns = new PersonColumns(database);
        assertThat(columns.count(anna.id()))
                .as("a row of the person in every table that can have one")
                .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());

        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.work.doDue();
        assertThat(state()).isEqualTo(ErasureState.ACCESS_LEFT);
        assertThat(columns.count(anna.id())).as("the way to the receipt").containsEntry("person_session", 1L);
        assertThat(receipt().kept()).extracting(Receipt.Line::retention).contains(Retention.ACCESS);
        desk.core.clock.advance(Duration.ofDays(14));
        desk.work.doDue();

        assertThat(state()).isEqualTo(ErasureState.DONE);
        Map<String, Long> left = columns.count(anna.id());
        assertThat(left)
                .allSatisfy((table, count) -> assertThat(KEPT.contains(table) || count == 0)
                        .as(table + " has " + count)
                        .isTrue());
        assertThat(query("select concat_ws(',', nickname, colour, language, theme, password_hash, last_sign_in_at,"
                        + " last_sign_in_address) from person where id = " + anna.id()))
                .isEmpty();
        assertThat(query("select group_concat(g.name) from membership m join school_group g on g.id = m.group_id"
                        + " where m.person_id = " + anna.id()))
                .isEqualTo("05a");
        Receipt receipt = receipt();
        assertThat(receipt.deleted())
                .extracting(line -> line.what(Locale.ENGLISH))
                .contains("Notifications", "Known browsers", "Nickname, colour, language and theme", "Password (hash)");
        assertThat(receipt.deleted())
                .extracting(line -> line.what(Locale.GERMAN))
                .contains("Mitteilungen");
        assertThat(receipt.kept())
                .extracting(Receipt.Line::retention)
                .containsOnly(
                        Retention.LOG,
                        Retention.AUDIT,
                        Retention.SCHOOL_RECORD,
                        Retention.MEASURE,
                        Retention.CONSENT_RECORD,
                        Retention.CASE_RECORD,
                        Retention.RECEIPT);
        assertThat(receipt.kept())
                .filteredOn(line -> line.retention() == Retention.LOG)
                .extracting(Receipt.Line::until)
                .containsOnly(
                        desk.core.clock.instant().minus(Duration.ofDays(14)).plus(Duration.ofDays(30)));
    }

    @Test
    void aFailureInTheMiddleCostsOneStepWhichIsDoneLaterAndNothingIsDoneTwice() {
        TestModule chat = desk.modules.install("chat");
        TestModule forum = desk.modules.install("forum");
        chat.broken = true;
        desk.inTransaction(core -> tell("Hallo"));
        desk.withdraw(anna.id(), Consent.PLATFORM);

        desk.work.doDue();

        assertThat(state()).isEqualTo(ErasureState.INCOMPLETE);
        assertThat(receipt().waiting()).containsExactly("Titel von chat");
        assertThat(forum.erased).containsExactly(anna.id());
        chat.broken = false;
        desk.work.doDue();
        assertThat(chat.calls).as("not before a pause").isEqualTo(1);
        desk.core.clock.advance(Duration.ofMinutes(2));
        desk.work.doDue();
        assertThat(state()).isEqualTo(ErasureState.ACCESS_LEFT);
        assertThat(forum.calls).isEqualTo(1);
        assertThat(receipt().deleted())
                .extracting(Receipt.Line::inGerman)
                .containsOnlyOnce("Notiz in chat", "Notiz in forum", "Mitteilungen");
    }

    /** What a power cut would leave: some steps are done, the order is still marked as running. */
    @Test
    void whatRanWhenThePortalWasKilledGoesOnWhereItWas() throws SQLException {
        TestModule chat = desk.modules.install("chat");
        desk.inTransaction(core -> tell("Hallo"));
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.work.doDue();
        change("update erasure_order set state = 'RUNNING', told_at = null");
        change("update erasure_step set done_at = null where holder = 'chat'");
        change("delete from erasure_item where what_de like '%chat'");
        chat.erased.clear();

        new PrivacyDesk(database, data).work.doDue();
        desk.work.doDue();

        assertThat(state()).isEqualTo(ErasureState.ACCESS_LEFT);
        assertThat(receipt().deleted())
                .extracting(Receipt.Line::inGerman)
                .containsOnlyOnce("Notiz in chat", "Mitteilungen");
    }

    @Test
    void aStepIsMarkedInTheTransactionThatErases() throws SQLException {
        desk.inTransaction(core -> tell("Hallo"));
        desk.withdraw(anna.id(), Consent.PLATFORM);
        change("create trigger refuse_items before insert on erasure_item for each row"
                + " signal sqlstate '45000' set message_text = 'a test wants this to fail'");
        try {
            desk.work.doDue();
            assertThat(query("select count(*) from notification")).isEqualTo("1");
            assertThat(
                            query(
                                    "select count(*) from erasure_step where holder = 'core.notifications' and done_at is null"))
                    .isEqualTo("1");
        } finally {
            change("drop trigger refuse_items");
        }
        desk.core.clock.advance(Duration.ofMinutes(2));
        desk.work.doDue();
        assertThat(query("select count(*) from notification")).isEqualTo("0");
    }

    @Test
    void whileSomethingHoldsNothingIsErased() {
        TestModule chat = desk.modules.install("chat");
        desk.held.add(anna.id());
        desk.withdraw(anna.id(), Consent.PLATFORM);

        desk.work.doDue();

        assertThat(state()).isEqualTo(ErasureState.HELD);
        assertThat(chat.erased).isEmpty();
        desk.held.clear();
        desk.work.doDue();
        assertThat(chat.erased).containsExactly(anna.id());
        assertThat(state()).isEqualTo(ErasureState.ACCESS_LEFT);
    }

    @Test
    void aModuleThatDoesNotRunErasesOnceItDoes() {
        TestModule chat = desk.modules.install("chat");
        TestModule forum = desk.modules.install("forum");
        chat.running = false;
        desk.withdraw(anna.id(), Consent.PLATFORM);

        desk.work.doDue();

        assertThat(state()).isEqualTo(ErasureState.INCOMPLETE);
        assertThat(forum.erased).containsExactly(anna.id());
        assertThat(receipt().waiting()).containsExactly("Titel von chat");
        chat.running = true;
        desk.work.doDue();
        assertThat(chat.erased).containsExactly(anna.id());
        assertThat(receipt().waiting()).isEmpty();
    }

    @Test
    void withoutConsentToEvaluationOnlyTheModulesThatNeedItErase() {
        TestModule chat = desk.modules.install("chat", Consent.EVALUATION);
        TestModule mail = desk.modules.install("mail", Consent.EVALUATION);
        TestModule stopped = desk.modules.install("files");
        TestModule forum = desk.modules.install("forum");
        mail.running = false;
        stopped.running = false;
        desk.inTransaction(core -> tell("Hallo"));
        desk.withdraw(anna.id(), Consent.EVALUATION);

        desk.work.doDue();
        mail.running = true;
        stopped.running = true;
        desk.work.doDue();

        assertThat(chat.erased).containsExactly(anna.id());
        assertThat(mail.erased).containsExactly(anna.id());
        assertThat(forum.calls + stopped.calls).isZero();
        assertThat(state()).isEqualTo(ErasureState.DONE);
        assertThat(receipt().deleted()).hasSize(2);
        desk.inTransaction(core -> core.as(
                anna,
                asAnna -> assertThat(core.entityManager
                                .createQuery(
                                        "select n.link from Notification n where n.personId = :anna order by n.id",
                                        String.class)
                                .setParameter("anna", anna.id())
                                .getResultList())
                        .containsExactly(null, "/receipt.xhtml")));
    }

    @Test
    void imageAndSoundEraseNothing() {
        desk.withdraw(anna.id(), Consent.IMAGE);
        desk.withdraw(anna.id(), Consent.SOUND);
        desk.work.doDue();
        assertThat(desk.receiptsOf(anna.id())).isEmpty();
    }

    @Test
    void theSchoolMayWaitSomeDaysAndConsentGivenMeanwhileTakesItBack() {
        TestModule chat = desk.modules.install("chat");
        desk.inTransaction(core -> new Settings(core.entityManager)
                .change("policy." + CorePolicy.ERASURE_DAYS.policy().name(), "7"));
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.core.clock.advance(Duration.ofDays(6));
        desk.work.doDue();
        assertThat(desk.receiptsOf(anna.id())).as("one order").hasSize(1);
        assertThat(chat.calls).isZero();

        desk.consented.add(anna.id());
        desk.core.clock.advance(Duration.ofDays(2));
        desk.work.doDue();

        assertThat(chat.calls).isZero();
        assertThat(desk.receiptsOf(anna.id())).isEmpty();
    }

    @Test
    void whoConsentsAgainStartsEmptyAndKeepsWhatIsNew() throws SQLException {
        TestModule chat = desk.modules.install("chat");
        change("update person set password_hash = 'old' where id = " + anna.id());
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.work.doDue();
        desk.consented.add(anna.id());
        desk.inTransaction(core -> tell("Neu"));

        desk.core.clock.advance(Duration.ofDays(20));
        desk.work.doDue();

        assertThat(chat.calls).isEqualTo(1);
        assertThat(query("select group_concat(text) from notification where person_id = " + anna.id()))
                .isEqualTo("Neu");
        assertThat(query("select password_hash from person where id = " + anna.id()))
                .isEqualTo("old");
        assertThat(state()).isEqualTo(ErasureState.DONE);
    }

    @Test
    void guardiansOfAChildGetTheReceiptAndNobodyElseDoes() throws SQLException {
        change("insert into guardianship (guardian_id, child_id) values (" + eva.id() + ", " + anna.id() + ")");
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.work.doDue();

        assertThat(query("select group_concat(link) from notification where person_id = " + eva.id()))
                .isEqualTo("/receipt.xhtml?person=" + anna.id());
        desk.inTransaction(core -> {
            core.as(eva, asEva -> assertThat(desk.receipts.of(anna.id())).hasSize(1));
            core.as(
                    anna,
                    asAnna -> assertThatThrownBy(() -> desk.receipts.of(eva.id()))
                            .isInstanceOf(UnknownPersonException.class));
            core.as(
                    eva,
                    asEva -> assertThatThrownBy(() -> desk.receipts.list(0, 10))
                            .isInstanceOf(AccessDeniedException.class));
            core.as(admin, asAdmin -> {
                assertThatThrownBy(() -> desk.receipts.of(anna.id())).isInstanceOf(UnknownPersonException.class);
                assertThat(desk.receipts.list(0, 10)).hasSize(1);
                assertThatThrownBy(() -> desk.receipts.look(0)).isInstanceOf(UnknownReceiptException.class);
                long number = desk.receipts.list(0, 10).get(0).receipt().number();
                assertThat(desk.receipts.look(number).person().name()).isEqualTo("Anna Abt");
            });
            assertThat(core.auditEntries()).extracting(entry -> entry.action()).containsExactly("receipt.view");
        });
        change("update person set birth_date = '2000-01-01' where id = " + anna.id());
        desk.inTransaction(core -> core.as(
                eva,
                asEva -> assertThatThrownBy(() -> desk.receipts.of(anna.id()))
                        .isInstanceOf(UnknownPersonException.class)));
    }

    @Test
    void receiptsGoWhenTheirTimeIsOver() throws SQLException {
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.work.doDue();
        desk.core.clock.advance(Duration.ofDays(14));
        desk.work.doDue();
        desk.core.clock.advance(Duration.ofDays(1094));
        desk.inTransaction(core -> desk.erasures.sweep());
        assertThat(query("select count(*) from erasure_order")).isEqualTo("1");
        desk.core.clock.advance(Duration.ofDays(2));
        desk.inTransaction(core -> desk.erasures.sweep());
        assertThat(query("select count(*) from erasure_order")).isEqualTo("0");
        assertThat(query("select count(*) from erasure_item")).isEqualTo("0");
    }

    @Test
    void whoLeftLongAgoIsForgottenSaveForWhatHasATermOfItsOwn() throws SQLException {
        fillEveryTable();
        desk.inTransaction(
                core -> core.entityManager.find(PersonEntity.class, anna.id()).leave(core.clock.instant()));
        desk.core.clock.advance(Duration.ofDays(180));
        desk.inTransaction(core -> desk.leavers.sweep());
        assertThat(query("select count(*) from erasure_order where cause = 'LEAVING'"))
                .as("not before its time")
                .isEqualTo("0");

        desk.core.clock.advance(Duration.ofDays(1));
        desk.inTransaction(core -> desk.leavers.sweep());
        desk.inTransaction(core -> desk.leavers.sweep());
        desk.work.doDue();

        assertThat(new PersonColumns(database).count(anna.id()))
                .allSatisfy((table, count) -> assertThat(OUTLIVING.contains(table) || count == 0)
                        .as(table + " has " + count)
                        .isTrue());
        desk.inTransaction(core -> core.as(admin, asAdmin -> {
            List<Receipts.Row> rows = desk.receipts.list(0, 10);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).person()).isNull();
            Receipt receipt = rows.get(0).receipt();
            assertThat(receipt.state()).isEqualTo(ErasureState.DONE);
            assertThat(receipt.occasion()).isEqualTo("LEAVING");
            assertThat(receipt.deleted())
                    .extracting(line -> line.what(Locale.ENGLISH))
                    .contains(
                            "Notifications",
                            "Password (hash)",
                            "The school office's record: name, roles, date of birth, e-mail address, ids");
            assertThat(receipt.kept())
                    .extracting(Receipt.Line::retention)
                    .containsOnly(Retention.LOG, Retention.AUDIT, Retention.CASE_RECORD, Retention.RECEIPT);
            assertThat(core.auditEntries()).extracting(entry -> entry.action()).contains("person.erase");
        }));
    }

    @Test
    void aModuleThatDoesNotRunKeepsTheRecordOfWhoLeft() throws SQLException {
        TestModule chat = desk.modules.install("chat");
        chat.running = false;
        leaveLongAgo();

        desk.work.doDue();
        assertThat(query("select count(*) from person where id = " + anna.id())).isEqualTo("1");
        chat.running = true;
        desk.work.doDue();

        assertThat(chat.erased).containsExactly(anna.id());
        assertThat(query("select count(*) from person where id = " + anna.id())).isEqualTo("0");
    }

    @Test
    void whoIsBackKeepsTheRecordAndWhatHasNotBeenErased() throws SQLException {
        TestModule chat = desk.modules.install("chat");
        desk.held.add(anna.id());
        leaveLongAgo();
        desk.work.doDue();
        desk.inTransaction(
                core -> core.entityManager.find(PersonEntity.class, anna.id()).comeBack());
        desk.held.clear();

        desk.work.doDue();

        assertThat(chat.calls).isZero();
        assertThat(query("select state from erasure_order")).isEqualTo("CANCELLED");
        desk.inTransaction(core -> desk.leavers.sweep());
        assertThat(query("select count(*) from erasure_order")).isEqualTo("1");
    }

    @Test
    void whoIsBackInTheMiddleKeepsTheRecord() throws SQLException {
        TestModule chat = desk.modules.install("chat");
        chat.running = false;
        leaveLongAgo();
        desk.work.doDue();
        desk.inTransaction(
                core -> core.entityManager.find(PersonEntity.class, anna.id()).comeBack());
        chat.running = true;

        desk.work.doDue();

        assertThat(query("select count(*) from person where id = " + anna.id())).isEqualTo("1");
        assertThat(state()).isEqualTo(ErasureState.DONE);
    }

    @Test
    void aWithdrawalThatWaitsEndsWithTheRecord() throws SQLException {
        desk.withdraw(anna.id(), Consent.PLATFORM);
        desk.work.doDue();
        assertThat(state()).isEqualTo(ErasureState.ACCESS_LEFT);
        change("update erasure_step set due_at = '2099-01-01' where done_at is null");
        leaveLongAgo();

        desk.work.doDue();

        assertThat(query("select group_concat(distinct state) from erasure_order"))
                .isEqualTo("DONE");
        assertThat(query("select count(*) from person where id = " + anna.id())).isEqualTo("0");
    }

    private void leaveLongAgo() {
        desk.inTransaction(
                core -> core.entityManager.find(PersonEntity.class, anna.id()).leave(core.clock.instant()));
        desk.core.clock.advance(Duration.ofDays(181));
        desk.inTransaction(core -> desk.leavers.sweep());
    }

    private void tell(String text) {
        desk.core.notifications.tell(anna.id(), "test.hello", text, null);
    }

    private ErasureState state() {
        return receipt().state();
    }

    private Receipt receipt() {
        List<Receipt> receipts = desk.receiptsOf(anna.id());
        assertThat(receipts).hasSize(1);
        return receipts.get(0);
    }

    /** A row of Anna's in every table, but the order that is to come. */
    private void fillEveryTable() throws SQLException {
        long id = anna.id();
        desk.inTransaction(core -> {
            core.group(GroupType.CLASS, "05a", anna);
            core.group(GroupType.CLUB, "Schach", anna);
        });
        String at = "'2026-11-01 08:00:00'";
        Stream.of(
                        "update person set nickname = 'Ännchen', theme = 'dark', password_hash = 'x', last_sign_in_at = "
                                + at + ", last_sign_in_address = '192.0.2.7' where id = " + id,
                        "insert into guardianship (guardian_id, child_id) values (" + eva.id() + ", " + id + ")",
                        "insert into right_grant (right_name, person_id, granted) values ('forum.write', " + id
                                + ", true), ('chat.write', " + id + ", false)",
                        "insert into module_denial (module_id, person_id, ends_at, reason) values ('chat', " + id + ", "
                                + at + ", 'x')",
                        "insert into audit_entry (at, actor_id, action, subject) values (" + at + ", " + id
                                + ", 'x.y', 'z')",
                        "insert into job (kind, owner_id, state, done, total, input, output, cancel_requested, created_at,"
                                + " not_before, finished_at) values ('x.y', " + id
                                + ", 'SUCCEEDED', 1, 1, '{}', '{}', false, "
                                + at + ", " + at + ", " + at + "), ('x.z', " + id
                                + ", 'WAITING', 0, 0, '{}', '{}', false, "
                                + at + ", " + at + ", null)",
                        "insert into notification (person_id, kind, text, at) values (" + id + ", 'x', 'y', " + at
                                + ")",
                        "insert into letter_print (issuer_id, file_id, recipients, printed_at, erase_at) values (" + id
                                + ", 4711, 1, " + at + ", " + at + ")",
                        "insert into person_session (person_id, address, browser, started_at, last_seen_at) values ("
                                + id + ", '192.0.2.7', 'x', " + at + ", " + at + ")",
                        "insert into sign_in_attempt (at, account, person_id, protocol, address, outcome) values (" + at
                                + ", 'anna', " + id + ", 'PORTAL', '192.0.2.7', 'SUCCESS')",
                        "insert into known_device (device_hash, person_id, last_used_at) values (repeat('a', 64), " + id
                                + ", " + at + ")",
                        "insert into account_lock (person_id, reason, starts_at) values (" + id + ", 'x', " + at + ")",
                        "insert into http_request (at, method, path, status, duration_millis, person_id, address) values ("
                                + at + ", 'GET', '/', 200, 1, " + id + ", '192.0.2.7')",
                        "insert into agreement_text (agreement, number, german, english, asks_again, published_at, published_by)"
                                + " values ('REGULATIONS', 99, 'x', 'x', false, " + at + ", " + id + ")",
                        "insert into paper_record (person_id, person_name, class_name, place, signed_on, second_spoken, received_at)"
                                + " values (" + id + ", 'x', 'x', 'x', '2026-11-01', false, " + at + ")",
                        "insert into regulations_acceptance (person_id, number, means, accepted_at) values (" + id
                                + ", 1, 'PORTAL', " + at + ")",
                        "insert into consent_decision (person_id, consent, decider_name, given, number, means, decided_at, latest)"
                                + " values (" + id + ", 'PLATFORM', 'x', true, 1, 'PORTAL', " + at + ", true)",
                        "insert into api_token (person_id, name, prefix, token_hash, created_at, expires_at) values ("
                                + id + ", 'x', 'y', repeat('c', 64), " + at + ", " + at + ")",
                        "insert into app_password (person_id, name, password_hash, created_at) values (" + id
                                + ", 'x', repeat('d', 64), " + at + ")",
                        "insert into notification_choice (person_id, kind, channel, wanted) values (" + id
                                + ", 'x', 'portal', false)",
                        "insert into inspection_case (id, reason, opened_by, opened_at, span_from, span_to, ends_at, ended_at, version)"
                                + " values (7, 'x', " + id + ", " + at + ", " + at + ", " + at + ", " + at + ", " + at
                                + ", 0)",
                        "insert into inspection_concerned (case_id, person_id) values (7, " + id + ")",
                        "insert into inspection_appointment (case_id, person_id, appointed_at) values (7, " + id + ", "
                                + at + ")",
                        "insert into inspection_look (case_id, person_id, at, source, detail, items) values (7, " + id
                                + ", " + at + ", 'x', 'y', 1)",
                        "insert into report (id, module, excerpt_id, reporter_id, reason, span_from, span_to, reported_at, state, version) values (8, 'chat', '1', "
                                + id + ", 'x', " + at + ", " + at + ", " + at + ", 'WAITING', 0)",
                        "insert into report_person (report_id, person_id) values (8, " + id + ")",
                        "insert into attachment (module, position, uploader_id, name, type, size, file_id, uploaded_at) values ('chat', 0, "
                                + id + ", 'x', 'y', 1, 4711, " + at + ")",
                        "insert into partial_upload (id, module, person_id, size, received, grown_at) values (uuid(), 'files', "
                                + id + ", 2, 1, " + at + ")",
                        "insert into content_scan (sha256, module, person_id, name, brought_at) values (repeat('a', 64),"
                                + " 'files', " + id + ", 'x', now(3))",
                        "insert into upload_limit (person_id, megabytes, reason, set_by, set_at) values (" + id
                                + ", 50, 'x', " + id + ", " + at + ")",
                        "insert into second_factor (person_id, secret, last_step) values (" + id + ", 'x', 0)",
                        "insert into recovery_code (person_id, code_hash) values (" + id + ", repeat('b', 64))",
                        "insert into personal_export (person_id, size, ordered_at) values (" + id + ", 0, " + at + ")",
                        "insert into erasure_order (person_id, consent, state, ordered_at, due_at, finished_at) values ("
                                + id + ", 'EVALUATION', 'CANCELLED', " + at + ", " + at + ", " + at + ")")
                .forEach(this::change);
    }

    private void change(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
