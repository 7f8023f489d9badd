package org.schulhof.kernel.person;

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
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.testkit.EmbeddedMariaDb;

class PeopleAdministrationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R15")
    void onlyAHeadMakesAHeadAndNobodyChangesTheirOwnRoles() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity head = core.person("Hedwig", "Haupt", Role.HEAD, Role.ADMINISTRATOR);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            core.as(ada, as -> {
                assertThatThrownBy(() -> people(core).changeRoles(karin.id(), Set.of(Role.TEACHER, Role.HEAD)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people(core).changeRoles(head.id(), Set.of(Role.ADMINISTRATOR)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people(core).changeRoles(ada.id(), Set.of(Role.ADMINISTRATOR, Role.STAFF)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people(core).changeRoles(karin.id(), Set.of()))
                        .isInstanceOf(NoRoleException.class);
                people(core).changeRoles(karin.id(), Set.of(Role.TEACHER, Role.STAFF));
            });
            core.as(head, as -> people(core).changeRoles(karin.id(), Set.of(Role.TEACHER, Role.HEAD)));
            assertThat(karin.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.HEAD);
            assertThat(core.auditEntries()).hasSize(2);
        });
    }

    @Test
    void peopleAreFilteredByNameRoleGroupAndWhetherTheyLeft() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            long group = core.group(GroupType.CLASS, "7a", mia).id();
            core.as(ada, as -> {
                assertThat(people(core).count(new PeopleFilter("", null, null, false)))
                        .isEqualTo(3);
                assertThat(people(core).search(new PeopleFilter("", Role.PUPIL, null, false), 0, 10))
                        .containsExactly(mia, emil);
                assertThat(people(core).search(new PeopleFilter("", null, group, false), 0, 10))
                        .containsExactly(mia);
                assertThat(people(core).search(new PeopleFilter("kl", null, null, false), 0, 10))
                        .containsExactly(emil);
                people(core).leave(emil.id());
                core.entityManager.flush();
                assertThat(people(core).search(new PeopleFilter("", null, null, true), 0, 10))
                        .containsExactly(emil);
                people(core).comeBack(emil.id());
            });
            assertThat(emil.isActive()).isTrue();
        });
    }

    @Test
    void guardiansGoWithTheirLastChildAndComeBackWithIt() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Groß", Role.PUPIL);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity karin = core.person("Karin", "Groß", Role.GUARDIAN, Role.TEACHER);
            for (PersonEntity guardian : new PersonEntity[] {petra, karin}) {
                core.entityManager.persist(new Guardianship(guardian.id(), mia.id()));
                core.entityManager.persist(new Guardianship(guardian.id(), emil.id()));
            }
            core.entityManager.flush();
            core.as(ada, as -> {
                assertThat(people(core).leave(mia.id())).isZero();
                assertThat(people(core).leave(emil.id())).isEqualTo(1);
                assertThat(petra.isActive()).isFalse();
                assertThat(karin.isActive()).as("is a teacher as well").isTrue();
                assertThat(people(core).comeBack(emil.id())).isEqualTo(1);
            });
            assertThat(petra.isActive()).isTrue();
            assertThat(mia.isActive()).isFalse();
            assertThat(core.auditEntries()).hasSize(5);
        });
    }

    @Test
    void withoutTheRightNothingIsToldOrChanged() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            core.as(mia, as -> {
                assertThatThrownBy(() -> people(core).get(emil.id())).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people(core).search(new PeopleFilter("", null, null, false), 0, 1))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people(core).leave(emil.id())).isInstanceOf(AccessDeniedException.class);
            });
            assertThat(emil.isActive()).isTrue();
        });
    }

    private static PeopleAdministration people(TestCore core) {
        return new PeopleAdministration(core.entityManager, core.access, core.audit, core.clock);
    }
}
