package org.schulhof.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.kernel.install.Finding.Kind;
import org.schulhof.kernel.module.ModuleFile;

class ManifestRulesTest {

    @TempDir
    private Path folder;

    @Test
    void whatAModuleNeedsIsAllowed() throws IOException {
        assertThat(findings(module().with(
                                "Import-Package",
                                "org.schulhof.api.module,jakarta.persistence;version=\"[3,4)\",java.util,org.osgi.service.component,"
                                        + "org.eclipse.persistence.internal.weaving;resolution:=optional")
                        .with("DynamicImport-Package", "org.eclipse.persistence.*")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.schulhof.kernel.person",
                "org.schulhof.apis",
                "com.sun.enterprise.util",
                "org.glassfish.embeddable",
                "org.osgi.framework",
                "sun.misc"
            })
    void packagesOfTheCoreAndTheServerAreNot(String name) throws IOException {
        assertThat(findings(module().with("Import-Package", "jakarta.inject," + name)))
                .containsExactly(Finding.of(Kind.IMPORT_FORBIDDEN, name));
    }

    @Test
    void norIsWhateverComesAlong() throws IOException {
        assertThat(findings(module().with("DynamicImport-Package", "*")))
                .containsExactly(Finding.of(Kind.IMPORT_FORBIDDEN, "*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fragment-Host",
                "Require-Bundle",
                "Export-Package",
                "Bundle-NativeCode",
                "Bundle-Activator",
                "ExtensionBundle-Activator"
            })
    void headersWithWhichItCouldChangeOthersAreNot(String header) throws IOException {
        assertThat(findings(module().with(header, "org.example.x")))
                .contains(Finding.of(Kind.HEADER_FORBIDDEN, header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "Forum", "forum2", "forum-x", "../forum", "abcdefghijklmnopqrstuvwxyzabcde"})
    void anIdIsShortAndPlain(String id) throws IOException {
        assertThat(findings(module().with("Schulhof-Module", id))).containsExactly(Finding.of(Kind.ID_INVALID, id));
    }

    @Test
    void aHeaderThatCannotBeReadIsNoHeader() throws IOException {
        ModuleJar unreadable =
                ModuleJar.read(module().with("Import-Package", ",").in(folder));
        assertThatIllegalArgumentException().isThrownBy(() -> new ManifestRules(unreadable).findings());
    }

    private static ModuleFile module() {
        return ModuleFile.of("forum", "1.0.0");
    }

    private List<Finding> findings(ModuleFile file) throws IOException {
        return new ManifestRules(ModuleJar.read(file.in(folder))).findings();
    }
}
