package org.schulhof.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.testkit.EmbeddedMariaDb;

class FamilyTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aGuardianGetsChildrenAndGivesThemUpAgain() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.as(ada, as -> {
                family(core).addChild(petra.id(), mia.id());
                family(core).addChild(petra.id(), mia.id());
                assertThat(family(core).childrenOf(petra.id()))
                        .extracting(Person::id)
                        .containsExactly(mia.id());
                assertThat(family(core).guardiansOf(mia.id()))
                        .extracting(Person::id)
                        .containsExactly(petra.id());
                assertThat(new SchoolGuardians(core.entityManager).childrenOf(petra.id()))
                        .containsExactly(mia.id());
                family(core).removeChild(petra.id(), mia.id());
                family(core).removeChild(petra.id(), mia.id());
                assertThat(family(core).childrenOf(petra.id())).isEmpty();
            });
            assertThat(core.auditEntries()).hasSize(2);
        });
    }

    @Test
    void onlyGuardiansHaveChildrenAndOnlyPupilsHaveGuardians() {
        inTransaction(database, core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity both = core.person("Udo", "Beides", Role.GUARDIAN, Role.PUPIL);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.as(ada, as -> {
                assertThatThrownBy(() -> family(core).addChild(mia.id(), mia.id()))
                        .isInstanceOf(UnsuitableGuardianshipException.class);
                assertThatThrownBy(() -> family(core).addChild(both.id(), both.id()))
                        .isInstanceOf(UnsuitableGuardianshipException.class);
                assertThatThrownBy(() -> family(core).addChild(petra.id(), ada.id()))
                        .isInstanceOf(UnsuitableGuardianshipException.class);
                assertThatThrownBy(() -> family(core).addChild(petra.id(), 4711))
                        .isInstanceOf(UnknownPersonException.class);
            });
        });
    }

    @Test
    void aGuardianWithoutTheRightMakesNoChildTheirs() {
        inTransaction(database, core -> {
            PersonEntity petra = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.as(
                    petra,
                    as -> assertThatThrownBy(() -> family(core).addChild(petra.id(), mia.id()))
                            .isInstanceOf(AccessDeniedException.class));
        });
    }

    private static Family family(TestCore core) {
        return new Family(core.entityManager, core.access, core.audit);
    }
}
