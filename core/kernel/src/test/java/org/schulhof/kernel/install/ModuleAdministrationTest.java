package org.schulhof.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.install.Finding.Kind;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleFault;
import org.schulhof.kernel.module.ModuleFile;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.ModuleResource;
import org.schulhof.kernel.module.ModuleState;
import org.schulhof.kernel.module.TestFramework;
import org.schulhof.kernel.module.TestRegistry;
import org.schulhof.testkit.EmbeddedMariaDb;

/** On a real framework and a real database. */
class ModuleAdministrationTest {

    private static final String NAME = "org.example.forum";
    private static final String BROKEN = "schulhof/broken";

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    private Path data;

    @TempDir
    private Path uploads;

    @TempDir
    private Path cache;

    private TestFramework framework;
    private ModuleRegistry registry;
    private ModuleStore store;

    @BeforeEach
    void open() throws IOException {
        database.clear();
        framework = new TestFramework(cache);
        registry = TestRegistry.over(framework, new WhatBreaks());
        store = new ModuleStore(new TestInstallation(data));
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void aNewModuleRunsAndIsKeptAndAudited() {
        asAdministrator((core, modules) -> {
            UUID upload = upload(modules, ModuleFile.of("forum", "1.0.0"));
            assertThat(modules.inspect(upload))
                    .hasValueSatisfying(inspection -> assertThat(inspection.findings())
                            .containsExactly(Finding.of(Kind.NEW), Finding.of(Kind.UNSIGNED)));

            modules.install(upload, true);
            assertRuns("1.0.0");
            assertThat(store.jar(NAME)).exists();
            assertThat(modules.inspect(upload)).isEmpty();
            assertThat(core.auditEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("module.install");
                assertThat(entry.after()).contains("1.0.0, confirmed: UNSIGNED");
            });
        });
    }

    @Test
    void doubtsThatNobodyConfirmedKeepItOut() {
        asAdministrator((core, modules) -> {
            UUID upload = upload(modules, ModuleFile.of("forum", "1.0.0"));
            assertThatThrownBy(() -> modules.install(upload, false)).isInstanceOf(InstallationRefusedException.class);
            assertThat(framework.find(NAME)).isEmpty();
            assertThat(store.jar(NAME)).doesNotExist();
        });
    }

    @Test
    void aRefusalCannotBeConfirmed() {
        asAdministrator((core, modules) -> {
            UUID upload = upload(modules, ModuleFile.of("forum", "1.0.0").with("Bundle-Activator", "x.Y"));
            assertThatThrownBy(() -> modules.install(upload, true)).isInstanceOf(InstallationRefusedException.class);
            assertThat(framework.find(NAME)).isEmpty();
        });
    }

    @Test
    void versionsAreComparedAsVersions() {
        asAdministrator((core, modules) -> {
            modules.install(upload(modules, ModuleFile.of("forum", "1.9.0")), true);
            assertFinds(modules, ModuleFile.of("forum", "1.10.0"), Finding.of(Kind.NEWER, "1.9.0"));
            assertFinds(modules, ModuleFile.of("forum", "1.9.0"), Finding.of(Kind.SAME_VERSION, "1.9.0"));
            assertFinds(modules, ModuleFile.of("forum", "1.8.9"), Finding.of(Kind.OLDER, "1.9.0"));
        });
    }

    @Test
    void namesOfOthersAreTaken() {
        asAdministrator((core, modules) -> {
            modules.install(upload(modules, ModuleFile.of("forum", "1.0.0")), true);
            assertFinds(
                    modules,
                    ModuleFile.of("forum", "2.0.0").with("Bundle-SymbolicName", "org.example.other"),
                    Finding.of(Kind.ID_TAKEN, "forum", NAME));
            assertFinds(
                    modules,
                    ModuleFile.of("other", "2.0.0").with("Bundle-SymbolicName", NAME),
                    Finding.of(Kind.NAME_TAKEN, NAME));
        });
    }

    @Test
    void whatNobodyOffersIsNamedAndTheTrialLeavesNothingBehind() {
        asAdministrator((core, modules) -> {
            int before = framework.context().getBundles().length;
            assertFinds(
                    modules,
                    ModuleFile.of("forum", "1.0.0").with("Import-Package", "jakarta.teleport"),
                    Finding.of(Kind.PACKAGE_MISSING, "jakarta.teleport"));
            assertFinds(modules, ModuleFile.of("forum", "1.0.0").withoutEntries(), Finding.of(Kind.NOT_A_MODULE));
            assertThat(framework.context().getBundles()).hasSize(before);
        });
    }

    @Test
    void anUpdateThatDoesNotStartLeavesTheOldVersionRunningAndSaysWhy() {
        asAdministrator((core, modules) -> {
            modules.install(upload(modules, ModuleFile.of("forum", "1.0.0")), true);
            UUID broken = upload(modules, ModuleFile.of("forum", "2.0.0").withEntry(BROKEN, ""));

            assertThatThrownBy(() -> modules.install(broken, true))
                    .isInstanceOfSatisfying(
                            ModuleNotStartedException.class,
                            failed -> assertThat(failed.fault())
                                    .map(ModuleFault::message)
                                    .hasValue("A test wants it to break"));
            assertRuns("1.0.0");
            assertThat(ModuleJar.read(store.jar(NAME)).version()).hasToString("1.0.0");
            assertThat(core.auditEntries()).extracting(AuditEntry::action).containsExactly("module.install");

            modules.install(upload(modules, ModuleFile.of("forum", "2.0.1")), true);
            assertRuns("2.0.1");
        });
    }

    @Test
    void aStoppedModuleStaysStoppedWhenItsUpdateDoesNotStart() {
        asAdministrator((core, modules) -> {
            modules.install(upload(modules, ModuleFile.of("forum", "1.0.0")), true);
            modules.stop("forum");
            UUID broken = upload(modules, ModuleFile.of("forum", "2.0.0").withEntry(BROKEN, ""));

            assertThatThrownBy(() -> modules.install(broken, true)).isInstanceOf(ModuleNotStartedException.class);
            assertThat(registry.find("forum")).map(InstalledModule::state).hasValue(ModuleState.STOPPED);
            assertThat(store.isEnabled(NAME)).isFalse();
        });
    }

    @Test
    void aNewModuleThatDoesNotStartIsGone() {
        asAdministrator((core, modules) -> {
            UUID broken = upload(modules, ModuleFile.of("forum", "1.0.0").withEntry(BROKEN, ""));
            assertThatThrownBy(() -> modules.install(broken, true)).isInstanceOf(ModuleNotStartedException.class);
            assertThat(framework.find(NAME)).isEmpty();
            assertThat(registry.all()).isEmpty();
            assertThat(store.jar(NAME)).doesNotExist();
        });
    }

    @Test
    void stoppedStartedAndRemovedModulesAreSoAtTheNextStart() {
        asAdministrator((core, modules) -> {
            modules.install(upload(modules, ModuleFile.of("forum", "1.0.0")), true);
            modules.stop("forum");
            assertThat(store.isEnabled(NAME)).isFalse();
            modules.start("forum");
            assertThat(store.isEnabled(NAME)).isTrue();
            assertRuns("1.0.0");
            modules.remove("forum");
            assertThat(store.jar(NAME)).doesNotExist();
            assertThat(framework.find(NAME)).isEmpty();
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactlyInAnyOrder("module.install", "module.stop", "module.start", "module.remove");
        });
    }

    @Test
    void whatIsNotThereIsSaid() {
        asAdministrator((core, modules) -> {
            assertThatThrownBy(() -> modules.install(UUID.randomUUID(), true))
                    .isInstanceOf(UnknownUploadException.class);
            assertThatThrownBy(() -> modules.stop("forum")).isInstanceOf(UnknownModuleException.class);
        });
    }

    @Test
    @Tag("R14")
    void nobodyElseMayDoAnyOfIt() {
        inTransaction(
                database,
                core -> core.as(core.person("Hanna", "Head", Role.HEAD), as -> {
                    ModuleAdministration modules = modules(core);
                    assertThatThrownBy(modules::all).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> upload(modules, ModuleFile.of("forum", "1.0.0")))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> modules.remove("forum")).isInstanceOf(AccessDeniedException.class);
                    assertThat(uploads(data)).doesNotExist();
                }));
    }

    private interface Work {
        void run(TestCore core, ModuleAdministration modules) throws Exception;
    }

    private void asAdministrator(Work work) {
        inTransaction(
                database,
                core -> core.as(core.person("Ada", "Admin", Role.ADMINISTRATOR), as -> work.run(core, modules(core))));
    }

    private ModuleAdministration modules(TestCore core) throws IOException {
        TestInstallation installation = new TestInstallation(data);
        TrustedSigners signers = new TrustedSigners(core.access, core.audit, installation, core.clock);
        return new ModuleAdministration(
                core.access,
                core.audit,
                framework,
                registry,
                store,
                new ModuleInspector(framework, registry, signers, core.clock),
                new Uploads(installation));
    }

    private UUID upload(ModuleAdministration modules, ModuleFile file) throws IOException {
        return modules.upload(new ByteArrayInputStream(Files.readAllBytes(file.in(uploads))));
    }

    private void assertFinds(ModuleAdministration modules, ModuleFile file, Finding finding) throws IOException {
        assertThat(modules.inspect(upload(modules, file)))
                .hasValueSatisfying(
                        inspection -> assertThat(inspection.findings()).contains(finding));
    }

    private void assertRuns(String version) {
        assertThat(registry.find("forum")).hasValueSatisfying(module -> {
            assertThat(module.state()).isEqualTo(ModuleState.RUNNING);
            assertThat(module.version()).hasToString(version);
        });
    }

    private static Path uploads(Path data) {
        return data.resolve("uploads");
    }

    /** Something that a module needs, and that one with a certain entry does not get. */
    private static final class WhatBreaks implements ModuleResource {

        @Override
        public void prepare(InstalledModule module) {
            if (module.entry(BROKEN).isPresent()) {
                throw new IllegalStateException("A test wants it to break");
            }
        }

        @Override
        public void release(InstalledModule module) {
            // Nothing was kept.
        }
    }
}
