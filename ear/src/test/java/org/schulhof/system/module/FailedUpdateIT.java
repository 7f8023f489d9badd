package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** An update that does not start costs nothing, and one with a new page shows it at once. */
@SystemTest
class FailedUpdateIT {

    private static final String PAGE = "schulhof/pages/index.xhtml";
    private static final String MIGRATION = "schulhof/migrations/V2__intended_failure.sql";

    private ModulesPage modules;
    private Visitor staff;

    @BeforeEach
    void installForEveryone(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        modules = ModulesPage.openedBy(administrator);
        modules.upload(ModuleJars.build("ledger", "1.0.0")).install();
        MatrixPage.openedBy(administrator).openForEveryone("Kassenbuch");
        staff = visitors.arrive();
        staff.signIn(DemoPerson.STAFF);
    }

    @AfterEach
    void remove() {
        modules.removeAllButThePortalsOwn();
    }

    @Test
    void aMigrationThatFailsLeavesTheOldVersionRunningAndSaysWhy(Portal portal) throws IOException {
        modules.upload(ModuleJars.with(
                ModuleJars.build("ledger", "2.0.0.intended-failure"),
                MIGRATION,
                "alter table intended_failure add text varchar(9);"));
        modules.tryToInstall();
        assertThat(modules.refusal().first()).containsText("ließ sich nicht starten");
        assertThat(modules.refusal().first()).containsText("intended_failure");

        assertThat(staff.page().navigate("/m/ledger/index.xhtml").status()).isEqualTo(200);
        assertThat(keptVersion(portal)).isEqualTo("1.0.0");

        modules.upload(ModuleJars.build("ledger", "2.0.1")).install();
        assertThat(modules.module("ledger")).hasAttribute("data-state", "RUNNING");
        assertThat(keptVersion(portal)).isEqualTo("2.0.1");
    }

    @Test
    void aNewVersionsPageIsShownAtOnce() throws IOException {
        Path next = ModuleJars.build("ledger", "1.1.0");
        String page = Files.readString(Path.of("src/test/resources/modules/ledger", PAGE));
        assertThat(staff.open("/m/ledger/index.xhtml").locator("main")).not().containsText("Neu gestaltet");

        modules.upload(ModuleJars.with(next, PAGE, page.replace("<ul", "<p>Neu gestaltet</p><ul")))
                .install();
        assertThat(staff.open("/m/ledger/index.xhtml").locator("main")).containsText("Neu gestaltet");
    }

    private static String keptVersion(Portal portal) throws IOException {
        Path jar = portal.data().resolve("modules/org.schulhof.ledger.jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }
}
