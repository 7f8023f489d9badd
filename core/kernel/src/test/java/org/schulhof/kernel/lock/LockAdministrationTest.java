package org.schulhof.kernel.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R10")
class LockAdministrationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aLockClosesAllModulesWithReasonAndEnd() {
        TestCore.inTransaction(database, core -> {
            PersonEntity anna = core.person("Anna", "Abt", Role.PUPIL);
            core.as(admin(core), asAdmin -> locks(core).lock(anna.id(), "Verdacht", null));
            assertThat(core.access.decide(anna.id(), "forum").obstacles())
                    .contains(new Obstacle(Kind.ACCOUNT_CLOSED, null, "Verdacht"));
        });
    }

    @Test
    void theListHoldsTheLocksOfNowByName() {
        TestCore.inTransaction(database, core -> {
            PersonEntity zoe = core.person("Zoe", "Zahn", Role.PUPIL);
            PersonEntity anna = core.person("Anna", "Abt", Role.PUPIL);
            PersonEntity ben = core.person("Ben", "Berg", Role.PUPIL);
            core.as(admin(core), asAdmin -> {
                locks(core).lock(zoe.id(), "Verdacht", null);
                locks(core).lock(anna.id(), "Beleidigung", TestCore.MONDAY.plusSeconds(3600));
                locks(core).lock(ben.id(), "Kurz", TestCore.MONDAY.plusSeconds(60));
                core.clock.advance(Duration.ofSeconds(60));
                core.entityManager.flush();
                assertThat(locks(core).list(0, 10))
                        .extracting(locked -> locked.person().lastName() + ": "
                                + locked.lock().reason())
                        .containsExactly("Abt: Beleidigung", "Zahn: Verdacht");
                assertThat(locks(core).list(1, 1))
                        .extracting(locked -> locked.person().id())
                        .containsExactly(zoe.id());
                assertThat(locks(core).count()).isEqualTo(2);
            });
        });
    }

    @Test
    void everyChangeIsAudited() {
        TestCore.inTransaction(database, core -> {
            PersonEntity anna = core.person("Anna", "Abt", Role.PUPIL);
            core.as(admin(core), asAdmin -> {
                locks(core).lock(anna.id(), "Verdacht", null);
                locks(core).unlock(anna.id());
            });
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactly("account.lock", "account.unlock");
            assertThat(core.auditEntries().get(0).after().orElseThrow()).contains("Verdacht");
        });
    }

    @Test
    @Tag("R15")
    void nobodyLocksThemselvesNorAnAdministratorTheHead() {
        TestCore.inTransaction(database, core -> {
            PersonEntity admin = admin(core);
            PersonEntity head = core.person("Helga", "Hennig", Role.TEACHER, Role.HEAD);
            core.as(admin, asAdmin -> {
                assertThatThrownBy(() -> locks(core).lock(admin.id(), "x", null))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> locks(core).lock(head.id(), "x", null))
                        .isInstanceOf(AccessDeniedException.class);
            });
            core.as(head, asHead -> locks(core).lock(admin.id(), "Vertretung", null));
            assertThat(core.auditEntries()).hasSize(1);
        });
    }

    @Test
    void aTeacherLocksNobody() {
        TestCore.inTransaction(database, core -> {
            PersonEntity anna = core.person("Anna", "Abt", Role.PUPIL);
            core.as(
                    core.person("Tom", "Thal", Role.TEACHER),
                    asTeacher -> assertThatThrownBy(() -> locks(core).lock(anna.id(), "x", null))
                            .isInstanceOf(AccessDeniedException.class));
        });
    }

    @Test
    void aLockDoesNotEndBeforeItBegins() {
        TestCore.inTransaction(database, core -> {
            PersonEntity anna = core.person("Anna", "Abt", Role.PUPIL);
            core.as(
                    admin(core),
                    asAdmin -> assertThatThrownBy(() -> locks(core)
                                    .lock(anna.id(), "x", core.clock.instant().minus(Duration.ofMinutes(1))))
                            .isInstanceOf(LockAlreadyOverException.class));
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    private static PersonEntity admin(TestCore core) {
        return core.person("Ada", "Arndt", Role.ADMINISTRATOR);
    }

    private static LockAdministration locks(TestCore core) {
        return new LockAdministration(
                core.entityManager,
                new AccountLocks(core.entityManager, core.clock),
                core.access,
                core.audit,
                core.clock);
    }
}
