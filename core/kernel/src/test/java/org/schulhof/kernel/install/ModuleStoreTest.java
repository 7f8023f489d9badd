package org.schulhof.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.kernel.module.ModuleFile;

/** What the launcher finds at the next start. */
class ModuleStoreTest {

    private static final String NAME = "org.example.forum";

    @TempDir
    private Path data;

    @TempDir
    private Path uploads;

    private ModuleStore store;

    @BeforeEach
    void open() throws IOException {
        store = new ModuleStore(new TestInstallation(data));
    }

    @Test
    void whatIsPutInIsThereAndRuns() {
        Path jar = ModuleFile.of("forum", "1.0.0").in(uploads);
        store.put(NAME, jar);

        assertThat(store.jar(NAME)).hasSameBinaryContentAs(jar);
        assertThat(store.isEnabled(NAME)).isTrue();
        assertThat(files()).containsExactlyInAnyOrder("org.example.forum.jar", "org.example.forum.properties");
    }

    @Test
    void aStoppedModuleStaysStopped() {
        store.put(NAME, ModuleFile.of("forum", "1.0.0").in(uploads));
        store.setEnabled(NAME, false);

        assertThat(store.isEnabled(NAME)).isFalse();
        assertThat(data.resolve("modules/org.example.forum.properties"))
                .content()
                .contains("enabled=false");
    }

    @Test
    void aRemovedModuleLeavesAMarkAndNothingElse() {
        store.put(NAME, ModuleFile.of("forum", "1.0.0").in(uploads));
        store.remove(NAME);

        assertThat(files()).containsExactly("org.example.forum.removed");
    }

    @Test
    void whatIsInstalledAgainHasNoMarkAnyMore() {
        store.put(NAME, ModuleFile.of("forum", "1.0.0").in(uploads));
        store.remove(NAME);
        store.put(NAME, ModuleFile.of("forum", "1.1.0").in(uploads));

        assertThat(files()).doesNotContain("org.example.forum.removed").contains("org.example.forum.jar");
    }

    private String[] files() {
        return data.resolve("modules").toFile().list();
    }
}
