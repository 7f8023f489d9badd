package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class InstallationIT {

    private ModulesPage modules;

    @BeforeEach
    void signIn(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        modules = ModulesPage.openedBy(administrator);
    }

    @AfterEach
    void cleanUp() {
        modules.removeAllButThePortalsOwn();
    }

    @Test
    @Tag("R14")
    void aModuleNobodySignedIsInstalledOnceSomebodyTakesResponsibility(Visitors visitors) {
        modules.upload(ModuleJars.build("ledger", "1.0.0"));
        assertThat(modules.findings()).containsExactlyInAnyOrder("NEW", "UNSIGNED");

        modules.decide();
        assertThat(modules.report()).contains("Bestätigen Sie zuerst");

        modules.install();
        assertThat(modules.module("ledger")).hasAttribute("data-state", "RUNNING");
        assertThat(modules.module("ledger")).containsText("Kassenbuch");
        modules.remove("ledger");
        assertThat(modules.module("addressbook")).hasAttribute("data-state", "RUNNING");
    }

    @Test
    void aFileThatIsNoJarIsRefused(@TempDir Path folder) throws IOException {
        assertRefused(Files.writeString(folder.resolve("broken.jar"), "PK but no more"), "NOT_A_JAR");
    }

    @Test
    void aLibraryIsRefused() {
        Path library = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        assertRefused(library, "NOT_A_MODULE");
    }

    @Test
    void aPackageThatNobodyHasIsNamed() {
        Path jar = ModuleJars.addressBookWith(
                "missing", Map.of("Bundle-Version", "9.0.0", "Import-Package", "jakarta.teleport;version=\"[3,4)\""));
        assertRefused(jar, "PACKAGE_MISSING");
        assertThat(modules.report()).contains("jakarta.teleport");
    }

    @Test
    void aPackageOfTheCoreOrTheServerIsNamed() {
        Path jar = ModuleJars.addressBookWith(
                "forbidden",
                Map.of(
                        "Bundle-Version",
                        "9.0.0",
                        "Import-Package",
                        "org.schulhof.kernel.person,com.sun.enterprise.util"));
        assertRefused(jar, "IMPORT_FORBIDDEN");
        assertThat(modules.report()).contains("org.schulhof.kernel.person", "com.sun.enterprise.util");
    }

    @Test
    void aManifestThatCannotBeReadIsRefused() {
        Path jar = ModuleJars.addressBookWith("unreadable", Map.of("Bundle-Version", "9.0.0", "Import-Package", ","));
        assertRefused(jar, "NOT_A_BUNDLE");
    }

    @Test
    void aFragmentThatWouldChangeTheApiIsRefused() {
        Path jar = ModuleJars.addressBookWith(
                "fragment", Map.of("Bundle-Version", "9.0.0", "Fragment-Host", "org.schulhof.api"));
        assertRefused(jar, "HEADER_FORBIDDEN");
    }

    @Test
    void anOlderVersionIsDoubted() {
        modules.upload(ModuleJars.addressBook("0.0.1"));
        assertThat(modules.findings()).contains("OLDER");
    }

    @Test
    @Tag("R14")
    void nobodyButAdministratorsGetsThere(Visitors visitors) {
        String check = modules.upload(ModuleJars.addressBook("9.0.0")).address();
        for (DemoPerson person : new DemoPerson[] {DemoPerson.HEAD, DemoPerson.STAFF, DemoPerson.PUPIL}) {
            Visitor visitor = visitors.arrive();
            visitor.signIn(person);
            assertThat(visitor.page()
                            .navigate("/administration/modules/index.xhtml")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.page().navigate(check).status()).isEqualTo(403);
        }
    }

    /** With the reason, without a way to install it nevertheless, and without harm to what is installed. */
    private void assertRefused(Path jar, String reason) {
        modules.upload(jar);
        assertThat(modules.findings()).contains(reason);
        assertThat(modules.offersToInstall()).isFalse();
        assertThat(modules.report()).contains("Diese Datei wird nicht installiert.");
    }
}
