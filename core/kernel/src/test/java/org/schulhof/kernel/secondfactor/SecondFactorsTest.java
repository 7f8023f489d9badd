package org.schulhof.kernel.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.PolicyAdministration;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;

class SecondFactorsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void itHoldsFromTheMomentTheAppHasShownThatItKnowsTheSecret() {
        inSchool(school -> {
            String secret = school.own.enrol().secret();
            assertThat(school.own.enrol().secret()).isEqualTo(secret);
            assertThat(school.factors.isSetUp(school.tom.id())).isFalse();
            assertThatThrownBy(() -> school.own.confirm("000000")).isInstanceOf(WrongCodeException.class);

            assertThat(school.own.confirm(school.codeOf(secret))).hasSize(10).doesNotHaveDuplicates();

            assertThat(school.factors.isSetUp(school.tom.id())).isTrue();
            assertThatThrownBy(school.own::enrol).isInstanceOf(IllegalStateException.class);
            assertThat(school.core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactly("second-factor.set-up");
        });
    }

    @Test
    void aCodeWorksOnceAndForAMinuteAtMost() {
        inSchool(school -> {
            String secret = school.setUp();
            school.core.clock.advance(Duration.ofMinutes(1));
            String code = school.codeOf(secret);
            school.core.clock.advance(Duration.ofSeconds(30));
            assertThat(school.accepts(code)).isTrue();
            assertThat(school.accepts(code)).isFalse();

            String late = school.codeOf(secret);
            school.core.clock.advance(Duration.ofSeconds(60));
            assertThat(school.accepts(late)).isFalse();
            assertThat(school.accepts(school.codeOf(secret))).isTrue();
        });
    }

    @Test
    void aRecoveryCodeWorksOnceAsPeopleTypeIt() {
        inSchool(school -> {
            List<String> codes =
                    school.own.confirm(school.codeOf(school.own.enrol().secret()));
            assertThat(school.accepts(" " + codes.get(0).toUpperCase().replace("-", " ")))
                    .isTrue();
            assertThat(school.accepts(codes.get(0))).isFalse();
            assertThat(school.accepts(codes.get(1))).isTrue();

            List<String> renewed = school.own.renew(codes.get(2));
            assertThat(school.accepts(codes.get(3))).isFalse();
            assertThat(school.accepts(renewed.get(0))).isTrue();
        });
    }

    @Test
    void theDatabaseAloneTellsNeitherSecretNorCodes() {
        inSchool(school -> {
            byte[] secret = new Base32().decode(school.own.enrol().secret());
            List<String> codes =
                    school.own.confirm(school.codeOf(school.own.enrol().secret()));
            school.core.entityManager.flush();
            byte[] kept = (byte[]) school.core
                    .entityManager
                    .createNativeQuery("select secret from second_factor")
                    .getSingleResult();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
            assertThat(school.core
                            .entityManager
                            .createNativeQuery("select code_hash from recovery_code")
                            .getResultList())
                    .hasSize(10)
                    .doesNotContainAnyElementsOf(codes);
        });
    }

    @Test
    void whereTheSchoolDemandsItNobodyGivesItUp() {
        inSchool(school -> {
            String secret = school.setUp();
            assertThat(school.own.isDemanded()).isFalse();
            school.core.as(school.head, core -> school.policies.change(Map.of("core.second-factor-roles", "teacher")));
            school.core.clock.advance(Duration.ofMinutes(1));
            assertThat(school.own.isDemanded()).isTrue();
            assertThatThrownBy(() -> school.own.giveUp(school.codeOf(secret))).isInstanceOf(WrongCodeException.class);

            school.core.as(school.head, core -> school.policies.change(Map.of("core.second-factor-roles", "")));
            school.own.giveUp(school.codeOf(secret));
            assertThat(school.factors.isSetUp(school.tom.id())).isFalse();
        });
    }

    private interface Story {
        void tell(School school) throws Exception;
    }

    private void inSchool(Story story) {
        TestCore.inTransaction(database, core -> {
            School school = new School(core, data);
            core.as(school.tom, asTom -> story.tell(school));
        });
    }

    private static final class School {

        private final TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        private final TestCore core;
        private final PersonEntity tom;
        private final PersonEntity head;
        private final SecondFactors factors;
        private final OwnSecondFactor own;
        private final PolicyAdministration policies;

        private School(TestCore core, Path data) {
            this.core = core;
            tom = core.person("Tom", "Thal", Role.TEACHER);
            head = core.person("Helga", "Hennig", Role.HEAD);
            Settings settings = new Settings(core.entityManager);
            SchoolPolicies decided = new SchoolPolicies(settings);
            SecretBox box = new SecretBox(new Installation() {
                @Override
                public Path data() {
                    return data;
                }
            });
            factors = new SecondFactors(core.entityManager, box, decided, core.clock);
            own = new OwnSecondFactor(
                    core.entityManager, factors, box, core.identity, settings, core.audit, core.clock);
            policies = new PolicyAdministration(decided, core.catalog, core.access, core.audit);
        }

        private String setUp() {
            String secret = own.enrol().secret();
            own.confirm(codeOf(secret));
            return secret;
        }

        private boolean accepts(String code) {
            return factors.accept(tom.id(), code);
        }

        private String codeOf(String secret) {
            try {
                return app.generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm()), core.clock.instant());
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
