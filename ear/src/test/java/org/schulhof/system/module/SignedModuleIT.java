package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Whose signature is trusted decides the administrator, in the browser. */
@SystemTest
@Tag("R14")
class SignedModuleIT {

    private Visitor administrator;
    private ModulesPage modules;

    @BeforeEach
    void signIn(Visitors visitors) {
        administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        modules = ModulesPage.openedBy(administrator);
    }

    @AfterEach
    void cleanUp() {
        modules.removeAllButThePortalsOwn();
    }

    @Test
    void aStrangersModuleIsDoubtedUntilTheSchoolTrustsHisCertificate() {
        String maker = "Maker " + System.nanoTime();
        ModuleJars.Signed module = ModuleJars.sign(ModuleJars.build("ledger", "1.0.0"), maker);
        modules.upload(module.jar());
        assertThat(modules.findings()).containsExactlyInAnyOrder("NEW", "SIGNED_BY_STRANGER");
        assertThat(modules.report()).contains(maker);
        assertThat(modules.asksForConfirmation()).isTrue();

        SignersPage signers = SignersPage.openedBy(administrator);
        signers.offer(module.certificate());
        assertThat(signers.signer(maker)).hasCount(1);
        signers.offer(module.certificate());
        assertThat(signers.notice()).containsText("schon");

        modules.upload(module.jar());
        assertThat(modules.findings()).containsExactlyInAnyOrder("NEW", "SIGNED_BY_TRUSTED");
        assertThat(modules.asksForConfirmation()).isFalse();
        modules.install();
        assertThat(modules.module("ledger")).hasAttribute("data-state", "RUNNING");

        SignersPage.openedBy(administrator).distrust(maker);
        modules.upload(module.jar());
        assertThat(modules.findings()).contains("SIGNED_BY_STRANGER");
    }

    @Test
    void aModuleThatWasChangedAfterItsSigningIsRefused() {
        Path signed =
                ModuleJars.sign(ModuleJars.build("ledger", "1.0.0"), "Maker").jar();
        modules.upload(ModuleJars.with(signed, "schulhof/messages.properties", "module.title=Trojaner"));
        assertThat(modules.findings()).contains("TAMPERED");
        assertThat(modules.offersToInstall()).isFalse();
    }

    @Test
    void whatIsNoCertificateIsRefused(@TempDir Path folder) throws IOException {
        SignersPage signers = SignersPage.openedBy(administrator);
        signers.offer(Files.writeString(folder.resolve("note.crt"), "Ruf mich an"));
        assertThat(signers.notice()).containsText("Das ist kein Zertifikat");
    }
}
