package org.schulhof.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.person.PersonDetails.Fault;
import org.schulhof.kernel.person.PersonDetails.Field;
import org.schulhof.kernel.person.PersonDetails.Flaw;
import org.schulhof.testkit.EmbeddedMariaDb;

class PersonRegistryTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @Tag("R1")
    @Tag("R2")
    void whoIsEnteredHasAnAccountOfTheirNameAndNoPassword() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            core.as(ada, as -> {
                long first = registry(core).enter(named("  Zoë ", "Groß  Łęcka"), Set.of(Role.PUPIL));
                long second = registry(core).enter(named("Zoë", "Groß Łęcka"), Set.of(Role.TEACHER));
                PersonEntity zoe = core.entityManager.find(PersonEntity.class, first);
                assertThat(zoe.name()).isEqualTo("Zoë Groß Łęcka");
                assertThat(zoe.account()).isEqualTo("zoe.gross-lecka");
                assertThat(zoe.passwordHash()).isEmpty();
                assertThat(zoe.createdAt()).isEqualTo(core.clock.instant());
                assertThat(core.entityManager.find(PersonEntity.class, second).account())
                        .isEqualTo("zoe.gross-lecka2");
            });
            assertThat(core.auditEntries())
                    .extracting(entry -> entry.after().orElseThrow())
                    .containsExactly("Zoë Groß Łęcka, [PUPIL]", "Zoë Groß Łęcka, [TEACHER]");
        });
    }

    @Test
    @Tag("R1")
    void allThatIsWrongIsToldAndNothingIsKept() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            core.as(ada, as -> {
                FlawedDetailsException refused = catchThrowableOfType(
                        FlawedDetailsException.class,
                        () -> registry(core)
                                .enter(
                                        new PersonDetails(
                                                " \u00a0 ", "Mai\u202eer", Optional.of(LocalDate.of(2026, 11, 24))),
                                        Set.of(Role.PUPIL)));
                assertThat(refused.flaws())
                        .containsExactlyInAnyOrder(
                                new Flaw(Field.FIRST_NAME, Fault.MISSING),
                                new Flaw(Field.LAST_NAME, Fault.CONTROL_CHARACTER),
                                new Flaw(Field.BIRTH_DATE, Fault.IMPLAUSIBLE_DATE));
                assertThatThrownBy(() -> registry(core).correct(ada.id(), named("A".repeat(101), "B"), false))
                        .isInstanceOf(FlawedDetailsException.class);
                assertThatThrownBy(() -> registry(core).enter(named("Emil", "Klein"), Set.of()))
                        .isInstanceOf(NoRoleException.class);
                assertThatThrownBy(() -> registry(core).correct(4711, named("Emil", "Klein"), false))
                        .isInstanceOf(UnknownPersonException.class);
            });
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    @Tag("R2")
    void anAccountFollowsANewNameOnlyIfItIsToldTo() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            core.as(ada, as -> {
                long id = registry(core).enter(named("Emil", "Klein"), Set.of(Role.PUPIL));
                assertThat(registry(core).correct(id, named("Emil", "Groß"), false))
                        .isEqualTo("emil.klein");
                assertThat(registry(core).correct(id, named("Emil", "Groß"), true))
                        .isEqualTo("emil.gross");
                assertThat(registry(core).correct(id, named("Emil", "Groß"), true))
                        .isEqualTo("emil.gross");
                assertThat(registry(core).enter(named("Emil", "Klein"), Set.of(Role.PUPIL)))
                        .isNotEqualTo(id);
            });
            assertThat(core.auditEntries())
                    .extracting(
                            AuditEntry::action,
                            entry -> entry.before().orElse(""),
                            entry -> entry.after().orElse(""))
                    .contains(
                            tuple("person.correct", "Emil Klein", "Emil Groß"),
                            tuple("person.account", "emil.klein", "emil.gross"));
        });
    }

    @Test
    @Tag("R15")
    void whoMayEditPeopleMakesNeitherHeadsNorAdministrators() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity olaf = core.person("Olaf", "Ohm", Role.STAFF);
            core.grant(CoreRight.PEOPLE_EDIT, olaf);
            core.as(olaf, as -> {
                registry(core).enter(named("Emil", "Klein"), Set.of(Role.PUPIL));
                assertThatThrownBy(() -> registry(core).enter(named("Mia", "Macht"), Set.of(Role.ADMINISTRATOR)))
                        .isInstanceOf(AccessDeniedException.class);
            });
            core.as(
                    ada,
                    as -> assertThatThrownBy(() -> registry(core).enter(named("Mia", "Macht"), Set.of(Role.HEAD)))
                            .isInstanceOf(AccessDeniedException.class));
            assertThat(core.auditEntries()).hasSize(1);
        });
    }

    @Test
    void withoutTheRightNothingChanges() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.TEACHER);
            core.as(mia, as -> {
                assertThatThrownBy(() -> registry(core).enter(named("Emil", "Klein"), Set.of(Role.PUPIL)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> registry(core).correct(mia.id(), named("Mia", "Klein"), true))
                        .isInstanceOf(AccessDeniedException.class);
            });
            assertThat(mia.lastName()).isEqualTo("Groß");
        });
    }

    private static PersonDetails named(String firstName, String lastName) {
        return new PersonDetails(firstName, lastName, Optional.empty());
    }

    private static PersonRegistry registry(TestCore core) {
        return new PersonRegistry(core.entityManager, core.access, core.audit, core.clock);
    }
}
