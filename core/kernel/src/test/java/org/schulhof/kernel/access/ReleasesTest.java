package org.schulhof.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.MONDAY;
import static org.schulhof.kernel.TestCore.inTransaction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.group.UnknownGroupException;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R12")
class ReleasesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void everySwitchIsAuditedWithWhoWhenBeforeAndAfter() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            long group = core.group(GroupType.CLASS, "7a").id();
            Releases releases = releases(core);
            core.as(ada, as -> {
                releases.open("chat", group, null, null);
                releases.open("chat", group, null, MONDAY.plusSeconds(60));
                releases.close("chat", group);
                releases.close("chat", group);
            });

            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactly("release.open", "release.reschedule", "release.close");
            AuditEntry rescheduled = core.auditEntries().get(1);
            assertThat(rescheduled.actorId()).contains(ada.id());
            assertThat(rescheduled.at()).isEqualTo(MONDAY);
            assertThat(rescheduled.subject()).isEqualTo("chat - 7a");
            assertThat(rescheduled.before()).contains("open");
            assertThat(rescheduled.after())
                    .hasValueSatisfying(after -> assertThat(after).contains("08:01"));
        });
    }

    @Test
    void onlyWhoHasTheRightSwitches() {
        inTransaction(database, core -> {
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            Releases releases = releases(core);
            core.as(karin, as -> {
                assertThatThrownBy(() -> releases.open("chat", ModuleRelease.EVERYONE, null, null))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> releases.close("chat", ModuleRelease.EVERYONE))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> releases.deny("chat", karin.id(), null, null, "x"))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> releases.allow("chat", karin.id())).isInstanceOf(AccessDeniedException.class);
            });
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    void anUnknownGroupOrAnImpossiblePeriodChangesNothing() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            Releases releases = releases(core);
            core.as(ada, as -> {
                assertThatThrownBy(() -> releases.open("chat", 4711, null, null))
                        .isInstanceOf(UnknownGroupException.class);
                assertThatThrownBy(() -> releases.open("chat", ModuleRelease.EVERYONE, MONDAY, MONDAY))
                        .isInstanceOf(InvalidPeriodException.class);
            });
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    @Tag("R11")
    void aDenialIsSetChangedAndLiftedOnRecord() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            Releases releases = releases(core);
            core.as(ada, as -> {
                releases.deny("chat", mia.id(), null, null, "Insults");
                releases.deny("chat", mia.id(), null, MONDAY.plusSeconds(60), "Insults, once more");
                assertThat(releases.denialsOf(mia.id()))
                        .singleElement()
                        .satisfies(denial -> assertThat(denial.reason()).isEqualTo("Insults, once more"));
                releases.allow("chat", mia.id());
                core.entityManager.flush();
                assertThat(releases.denialsOf(mia.id())).isEmpty();
            });
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactly("denial.set", "denial.change", "denial.lift");
        });
    }

    private static Releases releases(TestCore core) {
        return new Releases(core.entityManager, core.access, core.audit);
    }
}
