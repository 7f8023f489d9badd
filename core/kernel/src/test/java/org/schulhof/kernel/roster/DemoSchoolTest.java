package org.schulhof.kernel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.credential.GuessEstimate;
import org.schulhof.kernel.credential.PasswordPolicy;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.MemoryFileStore;

class DemoSchoolTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    private final Passwords passwords = new Passwords();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void everySignInOpensAnAccountOfItsRole() {
        TestCore.inTransaction(database, core -> {
            demoSchool(core).load();

            List<String> lines = Files.readAllLines(data.resolve("demo-signins"));
            assertThat(lines)
                    .extracting(line -> line.split("\t")[2])
                    .containsExactly("administrator", "head", "staff", "teacher", "pupil", "guardian");
            for (String line : lines) {
                String[] fields = line.split("\t");
                PersonEntity person = person(core, fields[0]);
                assertThat(person.roles())
                        .extracting(role -> role.name().toLowerCase(Locale.ROOT))
                        .containsExactly(fields[2]);
                assertThat(passwords.matches(fields[1], person.passwordHash().orElseThrow()))
                        .isTrue();
                assertThat(person.isPasswordChangeDue()).isFalse();
            }
        });
    }

    @Test
    @Tag("R3")
    void theKnownPasswordSatisfiesTheRules() {
        TestCore.inTransaction(database, core -> {
            demoSchool(core).load();

            for (String line : Files.readAllLines(data.resolve("demo-signins"))) {
                PersonEntity person = person(core, line.split("\t")[0]);
                assertThat(new PasswordPolicy(new GuessEstimate())
                                .flawsOf(
                                        DemoSchool.PASSWORD,
                                        List.of(
                                                person.firstName(),
                                                person.lastName(),
                                                person.account(),
                                                DemoSchool.NAME)))
                        .isEmpty();
            }
        });
    }

    @Test
    void theSchoolIsThereAsItsFilesSay() {
        TestCore.inTransaction(database, core -> {
            demoSchool(core).load();
            core.entityManager.clear();

            assertThat(new SchoolReader(core.entityManager).read().school().people())
                    .isEqualTo(Schools.imported(Samples.files(
                                    "small-pupils-utf8", "small-teachers", "small-guardians", "small-courses"))
                            .people());
            assertThat(settings)
                    .containsEntry(Settings.SCHOOL_NAME, "Gymnasium Lindenau")
                    .containsEntry(Settings.MAIL_DOMAIN, "lindenau.example");
        });
    }

    @Test
    void everyInstalledModuleIsReleasedToEverybody() {
        TestCore.inTransaction(database, core -> {
            demoSchool(core).load();
            PersonEntity pupil = person(core, "paul.schmitt");

            assertThat(core.catalog.installed())
                    .isNotEmpty()
                    .allMatch(module -> core.access.decide(pupil.id(), module).allowed());
        });
    }

    @Test
    void thePapersOfAllButAFewPupilsAreRecorded() {
        TestCore.inTransaction(database, core -> {
            demoSchool(core).load();
            List<Long> everybody = core.entityManager
                    .createQuery("select p.id from PersonEntity p", Long.class)
                    .getResultList();
            Map<Boolean, List<ConsentStanding>> closed = core.consents.ofAll(everybody).values().stream()
                    .collect(Collectors.partitioningBy(ConsentStanding::isClosed));

            assertThat(closed.get(true)).hasSize(5);
            assertThat(closed.get(false)).hasSizeGreaterThan(900).noneMatch(ConsentStanding::isAsked);
        });
    }

    @Test
    void theSignInsAreReadByTheirOwnerOnly() {
        TestCore.inTransaction(database, core -> {
            demoSchool(core).load();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-signins"))))
                    .isEqualTo("rw-------");
        });
    }

    private DemoSchool demoSchool(TestCore core) throws IOException {
        RosterImport roster = new RosterImport(
                core.entityManager,
                new SchoolReader(core.entityManager),
                new PlanWriter(core.entityManager, core.clock),
                new ImportAudit(core.audit),
                core.access,
                new MemoryFileStore(),
                null,
                core.clock);
        Installation installation = new Installation() {
            @Override
            public Path data() {
                return data;
            }
        };
        Settings kept = new Settings(core.entityManager) {
            @Override
            public void change(String name, String value) {
                settings.put(name, value);
            }
        };
        return new DemoSchool(
                core.entityManager, roster, passwords, kept, installation, core.audit, core.catalog, core.clock);
    }

    private static PersonEntity person(TestCore core, String account) {
        return core.entityManager
                .createQuery("select p from PersonEntity p where p.account = :account", PersonEntity.class)
                .setParameter("account", account)
                .getSingleResult();
    }
}
