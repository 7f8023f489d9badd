package org.schulhof.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.MONDAY;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R12")
@Tag("R13")
class AccessDecisionsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aModuleIsClosedUntilItIsReleasedToOneOfThePersonsGroups() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            GroupEntity mias = core.group(GroupType.CLASS, "7a", mia);
            GroupEntity others = core.group(GroupType.CLASS, "7b");

            assertThat(kinds(core, mia, "chat")).containsExactly(Kind.NOT_RELEASED);
            core.entityManager.persist(new ModuleRelease("chat", others.id(), null, null));
            assertThat(kinds(core, mia, "chat")).containsExactly(Kind.NOT_RELEASED);
            core.entityManager.persist(new ModuleRelease("chat", mias.id(), null, null));
            assertThat(kinds(core, mia, "chat")).isEmpty();
            assertThat(kinds(core, mia, "forum")).containsExactly(Kind.NOT_RELEASED);
        });
    }

    @Test
    void aReleaseToEveryoneAndToARoleCounts() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            core.entityManager.persist(new ModuleRelease("chat", core.groupOf(Role.PUPIL), null, null));
            core.entityManager.persist(new ModuleRelease("forum", ModuleRelease.EVERYONE, null, null));

            assertThat(kinds(core, mia, "chat")).isEmpty();
            assertThat(kinds(core, karin, "chat")).containsExactly(Kind.NOT_RELEASED);
            assertThat(kinds(core, mia, "forum")).isEmpty();
            assertThat(kinds(core, karin, "forum")).isEmpty();
        });
    }

    @Test
    void aReleaseHoldsFromItsStartToItsEnd() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.entityManager.persist(
                    new ModuleRelease("chat", ModuleRelease.EVERYONE, MONDAY.plusSeconds(60), MONDAY.plusSeconds(120)));

            assertThat(core.access.decide(mia.id(), "chat").obstacles())
                    .containsExactly(new Obstacle(Kind.NOT_YET_RELEASED, MONDAY.plusSeconds(60), null));
            core.clock.advance(Duration.ofSeconds(60));
            assertThat(kinds(core, mia, "chat")).isEmpty();
            core.clock.advance(Duration.ofSeconds(60));
            assertThat(kinds(core, mia, "chat")).containsExactly(Kind.NOT_RELEASED);
        });
    }

    @Test
    @Tag("R11")
    void aDenialClosesOneModuleForOnePersonUntilItsEndAndSaysWhy() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            core.entityManager.persist(new ModuleRelease("chat", ModuleRelease.EVERYONE, null, null));
            core.entityManager.persist(new ModuleRelease("forum", ModuleRelease.EVERYONE, null, null));
            core.entityManager.persist(
                    new ModuleDenial("chat", mia.id(), null, MONDAY.plusSeconds(60), "Talk to Ms Weiß"));

            assertThat(core.access.decide(mia.id(), "chat").obstacles())
                    .containsExactly(new Obstacle(Kind.DENIED, MONDAY.plusSeconds(60), "Talk to Ms Weiß"));
            assertThat(kinds(core, mia, "forum")).isEmpty();
            assertThat(kinds(core, emil, "chat")).isEmpty();
            core.clock.advance(Duration.ofSeconds(60));
            assertThat(kinds(core, mia, "chat")).isEmpty();
        });
    }

    @Test
    void everythingThatStandsInTheWayIsNamed() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            mia.issueOneTimePassword("hash", MONDAY.plusSeconds(60));
            core.catalog.running.remove("chat");

            assertThat(kinds(core, mia, "chat"))
                    .containsExactly(Kind.PASSWORD_CHANGE_DUE, Kind.NOT_RUNNING, Kind.NOT_RELEASED);
            assertThat(kinds(core, mia, "gone")).contains(Kind.NOT_INSTALLED);
            mia.leave(MONDAY);
            assertThat(kinds(core, mia, "chat")).contains(Kind.ACCOUNT_CLOSED);
        });
    }

    @Test
    void whoHasLeftIsInNoGroup() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            GroupEntity group = core.group(GroupType.CLASS, "7a", mia);
            core.entityManager.persist(new ModuleRelease("chat", group.id(), null, null));
            mia.leave(MONDAY);
            core.entityManager.flush();

            assertThat(kinds(core, mia, "chat")).containsExactly(Kind.ACCOUNT_CLOSED, Kind.NOT_RELEASED);
        });
    }

    @Test
    void requireNamesTheReasons() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.as(
                    mia,
                    as -> assertThatThrownBy(() -> as.access.require("chat"))
                            .isInstanceOfSatisfying(
                                    AccessDeniedException.class,
                                    e -> assertThat(e.decision().obstacles())
                                            .extracting(Obstacle::kind)
                                            .containsExactly(Kind.NOT_RELEASED)));
        });
    }

    @Test
    void manyModulesAreDecidedAtOnceInTheirOrder() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.entityManager.persist(new ModuleRelease("forum", ModuleRelease.EVERYONE, null, null));

            Map<String, AccessDecision> decisions =
                    ((AccessDecisions) core.access).decide(mia.id(), List.of("forum", "chat"));
            assertThat(decisions.keySet()).containsExactly("forum", "chat");
            assertThat(decisions.get("forum").allowed()).isTrue();
            assertThat(decisions.get("chat").allowed()).isFalse();
        });
    }

    private static List<Kind> kinds(TestCore core, PersonEntity person, String module) {
        core.entityManager.flush();
        return core.access.decide(person.id(), module).obstacles().stream()
                .map(Obstacle::kind)
                .toList();
    }
}
