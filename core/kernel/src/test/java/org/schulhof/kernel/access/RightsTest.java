package org.schulhof.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

class RightsTest {

    private static final String PIN = "forum.pin";

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aRoleHasARightByDefaultUntilTheSchoolTakesIt() {
        inTransaction(database, core -> {
            declarePin(core);
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            assertThat(has(core, karin)).isTrue();
            assertThat(has(core, mia)).isFalse();

            core.as(ada, as -> {
                administration(core).decideForRole(PIN, Role.TEACHER, false);
                administration(core).decideForRole(PIN, Role.PUPIL, true);
            });
            assertThat(has(core, karin)).isFalse();
            assertThat(has(core, mia)).isTrue();

            core.as(ada, as -> administration(core).decideForRole(PIN, Role.TEACHER, true));
            assertThat(has(core, karin)).isTrue();
            assertThat(core.auditEntries()).hasSize(3);
        });
    }

    @Test
    void aGroupAndAPersonCanHaveItToo() {
        inTransaction(database, core -> {
            declarePin(core);
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            long editors = core.group(GroupType.CLUB, "Editors", mia).id();
            core.as(ada, as -> {
                administration(core).grantToGroup(PIN, editors);
                administration(core).grantToPerson(PIN, emil.id());
            });
            assertThat(has(core, mia)).isTrue();
            assertThat(has(core, emil)).isTrue();

            core.as(
                    ada,
                    as -> administration(core).list().stream()
                            .flatMap(row -> row.grants().stream())
                            .forEach(grant -> administration(core).withdraw(grant.id())));
            assertThat(has(core, mia)).isFalse();
            assertThat(has(core, emil)).isFalse();
        });
    }

    @Test
    void whoHasARightIsFoundAsItIsDecidedForEach() {
        inTransaction(database, core -> {
            declarePin(core);
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER, Role.STAFF);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            core.person("Gone", "Away", Role.TEACHER).leave(TestCore.MONDAY);
            long editors = core.group(GroupType.CLUB, "Editors", mia).id();
            assertThat(new RightHolders(core.entityManager, core.rights).of(PIN))
                    .containsExactly(karin);

            core.as(ada, as -> {
                administration(core).grantToGroup(PIN, editors);
                administration(core).grantToPerson(PIN, emil.id());
            });
            assertThat(new RightHolders(core.entityManager, core.rights).of(PIN))
                    .containsExactlyInAnyOrder(karin, mia, emil);

            core.as(ada, as -> administration(core).decideForRole(PIN, Role.TEACHER, false));
            assertThat(new RightHolders(core.entityManager, core.rights).of(PIN))
                    .containsExactlyInAnyOrder(mia, emil);
            core.as(ada, as -> administration(core).decideForRole(PIN, Role.STAFF, true));
            assertThat(new RightHolders(core.entityManager, core.rights).of(PIN))
                    .containsExactlyInAnyOrder(karin, mia, emil);
        });
    }

    @Test
    @Tag("R14")
    void installingSoftwareStaysWithAdministrators() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            String install = CoreRight.MODULES_INSTALL.rightName();
            core.as(
                    ada,
                    as -> assertThatThrownBy(() -> administration(core).grantToPerson(install, karin.id()))
                            .isInstanceOf(AccessDeniedException.class));
            core.entityManager.persist(new RightGrant(install, null, null, karin.id(), true));
            core.entityManager.flush();
            assertThat(core.rights.has(karin.toPerson(), install)).isFalse();
            assertThat(core.rights.has(ada.toPerson(), install)).isTrue();
        });
    }

    @Test
    @Tag("R15")
    void nobodyGrantsARightToThemselves() {
        inTransaction(database, core -> {
            declarePin(core);
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            core.as(
                    ada,
                    as -> assertThatThrownBy(() -> administration(core).grantToPerson(PIN, ada.id()))
                            .isInstanceOf(AccessDeniedException.class));
        });
    }

    @Test
    void whoHasLeftHasNoRight() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            ada.leave(core.clock.instant());
            assertThat(core.rights.has(ada.toPerson(), CoreRight.PEOPLE_VIEW.rightName()))
                    .isFalse();
        });
    }

    private static void declarePin(TestCore core) {
        core.catalog.rights.add(new Right(PIN, Set.of(Role.TEACHER)));
    }

    private static boolean has(TestCore core, PersonEntity person) {
        core.entityManager.flush();
        return core.rights.has(person.toPerson(), PIN);
    }

    private static RightsAdministration administration(TestCore core) {
        return new RightsAdministration(core.entityManager, core.access, core.rights, core.audit);
    }
}
