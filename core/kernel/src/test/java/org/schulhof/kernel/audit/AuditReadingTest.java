package org.schulhof.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.MONDAY;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R17")
class AuditReadingTest {

    private static final AuditFilter ALL = new AuditFilter("", "", null, null);

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void findsByWhatAndWhenAndOnlyWhatTheReaderDid() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity helga = core.person("Helga", "Hennig", Role.HEAD);
            core.audit.record("roster.leave", "the portal itself", null, null);
            core.as(helga, as -> core.audit.record("release.open", "chat - 7a", null, "open"));
            core.entityManager.flush();
            core.clock.advance(Duration.ofDays(2));
            core.as(helga, as -> core.audit.record("group.create", "Chor 100%", null, "CLUB"));
            core.as(ada, as -> core.audit.record("letter.print", helga.account(), null, null));
            LocalDate monday = LocalDate.ofInstant(MONDAY, ZoneId.of("Europe/Berlin"));
            AuditReading log = reading(core);
            core.as(helga, as -> {
                assertThat(log.look(ALL, 0, 10))
                        .extracting(AuditEntry::action)
                        .containsExactly("group.create", "release.open");
                assertThat(log.look(new AuditFilter("100%", "group", null, null), 0, 10))
                        .extracting(AuditEntry::subject)
                        .containsExactly("Chor 100%");
                assertThat(log.count(new AuditFilter("", "", monday, monday))).isOne();
                assertThat(log.count(new AuditFilter(helga.account(), "", null, null)))
                        .isZero();
                assertThat(log.count(new AuditFilter("", "grou", null, null))).isZero();
                assertThat(log.count(new AuditFilter("", "grüße", null, null))).isZero();
                assertThat(log.count(new AuditFilter("'; drop table audit_entry; --", "", null, null)))
                        .isZero();
                assertThat(log.features()).containsExactly("audit", "group", "release");
            });
            core.as(
                    ada,
                    as -> assertThat(log.look(ALL, 0, 10))
                            .extracting(AuditEntry::action)
                            .containsExactly("letter.print"));
        });
    }

    @Test
    void notesDownEachLookOnceAndTurningPagesIsTheSameLook() {
        inTransaction(database, core -> {
            PersonEntity helga = core.person("Helga", "Hennig", Role.HEAD);
            AuditReading log = reading(core);
            core.as(helga, as -> {
                log.look(ALL, 0, 10);
                log.look(ALL, 10, 10);
                log.look(new AuditFilter("Schmitt", "", null, null), 0, 10);
                core.clock.advance(Duration.ofMinutes(11));
                log.look(ALL, 0, 10);
            });

            assertThat(core.auditEntries()).extracting(AuditEntry::action).containsOnly("audit.view");
            assertThat(core.auditEntries()).extracting(AuditEntry::subject).containsExactly("", "Schmitt", "");
        });
    }

    @Test
    void isClosedToThoseWithoutTheRight() {
        inTransaction(database, core -> {
            PersonEntity teacher = core.person("Theo", "Lehrer", Role.TEACHER);
            AuditReading log = reading(core);
            core.as(teacher, as -> {
                assertThatThrownBy(() -> log.look(ALL, 0, 10)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> log.count(ALL)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(log::features).isInstanceOf(AccessDeniedException.class);
            });
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    private static AuditReading reading(TestCore core) {
        return new AuditReading(core.entityManager, core.access, core.audit, core.clock);
    }
}
