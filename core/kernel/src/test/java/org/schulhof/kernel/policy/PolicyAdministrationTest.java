package org.schulhof.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;

class PolicyAdministrationTest {

    private static final Policy LONG_POSTS = Policy.yesNo("forum.long-posts", true, "R31");
    private static final Policy LETTERS = Policy.number("forum.letters", 500, 10, 1000);
    private static final Policy READERS =
            Policy.several("forum.readers", "pupil,teacher", List.of("pupil", "teacher", "guardian"));

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void theStandardHoldsUntilTheSchoolDecidesOtherwiseAndEveryChangeIsAudited() {
        TestCore.inTransaction(database, core -> {
            SchoolPolicies policies = policies(core);
            assertThat(policies.isOn(LONG_POSTS)).isTrue();
            assertThat(policies.number(LETTERS)).isEqualTo(500);
            assertThat(policies.several(READERS)).containsExactly("pupil", "teacher");

            asHead(
                    core,
                    administration -> administration.change(
                            Map.of("forum.long-posts", "false", "forum.letters", "500", "forum.readers", "")));

            assertThat(policies.isOn(LONG_POSTS)).isFalse();
            assertThat(policies.several(READERS)).isEmpty();
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::subject)
                    .containsExactlyInAnyOrder("forum.long-posts", "forum.readers");
        });
    }

    @Test
    void aValueThatIsNotAcceptedChangesNothing() {
        TestCore.inTransaction(database, core -> {
            asHead(core, administration -> {
                for (String wrong : List.of("9", "1001", "many", "", "5.5")) {
                    assertThatThrownBy(() ->
                                    administration.change(Map.of("forum.long-posts", "false", "forum.letters", wrong)))
                            .as(wrong)
                            .isInstanceOf(InvalidPolicyException.class);
                }
                assertThatThrownBy(() -> administration.change(Map.of("forum.nothing", "1")))
                        .isInstanceOf(UnknownPolicyException.class);
            });
            assertThat(policies(core).isOn(LONG_POSTS)).isTrue();
            assertThat(core.auditEntries()).isEmpty();
        });
    }

    @Test
    void aTeacherDecidesNothing() {
        TestCore.inTransaction(
                database,
                core -> core.as(core.person("Tom", "Thal", Role.TEACHER), asTeacher -> {
                    assertThatThrownBy(() -> administration(core).list()).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> administration(core).change(Map.of()))
                            .isInstanceOf(AccessDeniedException.class);
                }));
    }

    private interface Decision {
        void make(PolicyAdministration administration);
    }

    private static void asHead(TestCore core, Decision decision) throws Exception {
        core.as(core.person("Helga", "Hennig", Role.HEAD), asHead -> decision.make(administration(core)));
    }

    private static PolicyAdministration administration(TestCore core) {
        core.catalog.policies.addAll(List.of(LONG_POSTS, LETTERS, READERS));
        return new PolicyAdministration(policies(core), core.catalog, core.access, core.audit);
    }

    private static SchoolPolicies policies(TestCore core) {
        return new SchoolPolicies(new Settings(core.entityManager));
    }
}
