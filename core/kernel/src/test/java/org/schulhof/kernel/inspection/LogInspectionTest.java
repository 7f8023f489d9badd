package org.schulhof.kernel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.log.LoggedRequest;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.signin.SignInAttempt;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R17")
class LogInspectionTest {

    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void signInsAreThoseAtTheAccountsOfTheCaseInItsSpan() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            Instant inside = test.now().minus(DAY);
            signIn(core, inside, test.pupil.account(), test.pupil.id(), "10.0.0.1");
            signIn(core, inside, test.pupil.account(), null, "10.0.0.2");
            signIn(core, inside, test.first.account(), test.first.id(), "10.0.0.3");
            signIn(core, test.now().minus(DAY.multipliedBy(8)), test.pupil.account(), test.pupil.id(), "10.0.0.4");
            signIn(core, test.now(), test.pupil.account(), test.pupil.id(), "10.0.0.5");
            long id = test.open();
            core.as(test.first, as -> {
                assertThat(test.logs.signIns(id, 0, 50).items())
                        .extracting(SignInAttempt::address)
                        .containsExactly("10.0.0.2", "10.0.0.1");
                assertThat(test.logs.signIns(id, 1, 1))
                        .satisfies(found -> assertThat(found.total()).isEqualTo(2))
                        .satisfies(found -> assertThat(found.items()).hasSize(1));
            });
        });
    }

    @Test
    void requestsAreThoseOfThePersonsInTheSpan() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            request(core, test.now().minus(DAY), "/m/forum/index.xhtml", test.pupil.id());
            request(core, test.now().minus(DAY), "/m/forum/other.xhtml", test.first.id());
            request(core, test.now().minus(DAY.multipliedBy(8)), "/m/forum/before.xhtml", test.pupil.id());
            long id = test.open();
            core.as(
                    test.second,
                    as -> assertThat(test.logs.requests(id, 0, 50).items())
                            .extracting(LoggedRequest::path)
                            .containsExactly("/m/forum/index.xhtml"));
        });
    }

    @Test
    void ofTheAdministrationsLogWhatThePersonsDidAndWhatWasDoneToTheirAccounts() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            PersonEntity namesake = core.person("Paula", "Schmitt", Role.PUPIL);
            String account = test.pupil.account();
            NewCase wanted = test.about(TestCases.ALL);
            core.clock.advance(DAY.negated());
            core.as(test.administrator, as -> {
                core.audit.record("account.lock", account, null, "locked");
                core.audit.record("group.member", "Chor - " + account, null, "member");
                core.audit.record("letter.print", "Paul Schmitt (" + account + ")", null, null);
                core.audit.record("person.correct", account + "0", null, null);
                core.audit.record("person.correct", namesake.account(), null, null);
            });
            core.as(test.pupil, as -> core.audit.record("password.change", "own", null, null));
            core.clock.advance(DAY);
            long id = test.opened(wanted);
            test.confirm(id, test.first);
            test.confirm(id, test.second);
            core.as(
                    test.first,
                    as -> assertThat(test.logs.administration(id, 0, 50).items())
                            .extracting(AuditEntry::action)
                            .containsExactlyInAnyOrder(
                                    "password.change", "letter.print", "group.member", "account.lock"));
        });
    }

    private static void signIn(TestCore core, Instant at, String account, Long person, String address) {
        core.entityManager
                .createNativeQuery("insert into sign_in_attempt (at, account, person_id, protocol, address, outcome)"
                        + " values (?1, ?2, ?3, 'PORTAL', ?4, 'SUCCESS')")
                .setParameter(1, utc(at))
                .setParameter(2, account)
                .setParameter(3, person)
                .setParameter(4, address)
                .executeUpdate();
    }

    private static void request(TestCore core, Instant at, String path, long person) {
        core.entityManager
                .createNativeQuery("insert into http_request (at, method, path, status, duration_millis, person_id,"
                        + " address) values (?1, 'GET', ?2, 200, 5, ?3, '10.0.0.1')")
                .setParameter(1, utc(at))
                .setParameter(2, path)
                .setParameter(3, person)
                .executeUpdate();
    }

    /** As the columns keep it. */
    private static Timestamp utc(Instant at) {
        return Timestamp.from(at);
    }
}
