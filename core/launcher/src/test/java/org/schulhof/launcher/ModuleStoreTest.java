package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleStoreTest {

    @TempDir
    Path shipped;

    @TempDir
    Path folder;

    private ModuleStore store;

    @BeforeEach
    void emptyStore() {
        store = new ModuleStore(folder);
    }

    @Test
    void aShippedModuleIsInstalledAndRunsAtFirst() throws IOException {
        store.seed(List.of(jar("1.0.0", "a")));

        assertThat(store.installed())
                .containsExactly(new ModuleStore.InstalledModule(
                        "org.example.forum", folder.resolve("org.example.forum.jar"), true));
    }

    @Test
    void aNewerShippedVersionReplacesAnOlder() throws IOException {
        store.seed(List.of(jar("1.9.0", "a")));
        store.seed(List.of(jar("1.10.0", "b")));

        assertThat(storedVersion()).isEqualTo("1.10.0");
    }

    @Test
    void aNewerVersionThatTheSchoolInstalledStays() throws IOException {
        store.seed(List.of(jar("2.0.0", "a")));
        store.seed(List.of(jar("1.0.0", "b")));

        assertThat(storedVersion()).isEqualTo("2.0.0");
    }

    @Test
    void anotherBuildOfTheSameVersionReplacesTheStoredOne() throws IOException {
        store.seed(List.of(jar("1.0.0", "a")));
        Path rebuilt = jar("1.0.0", "b");
        store.seed(List.of(rebuilt));

        assertThat(folder.resolve("org.example.forum.jar")).hasSameBinaryContentAs(rebuilt);
    }

    @Test
    void aStoppedModuleStaysStoppedWhenItIsReplaced() throws IOException {
        store.seed(List.of(jar("1.0.0", "a")));
        Files.writeString(folder.resolve("org.example.forum.properties"), "enabled=false\n");
        store.seed(List.of(jar("1.1.0", "b")));

        assertThat(store.installed())
                .singleElement()
                .satisfies(module -> assertThat(module.enabled()).isFalse());
    }

    @Test
    void aRemovedModuleDoesNotComeBack() throws IOException {
        Files.createFile(folder.resolve("org.example.forum.removed"));
        store.seed(List.of(jar("1.0.0", "a")));

        assertThat(store.installed()).isEmpty();
    }

    private String storedVersion() throws IOException {
        return ModuleJar.read(folder.resolve("org.example.forum.jar")).version().toString();
    }

    private Path jar(String version, String content) throws IOException {
        Manifest manifest = new Manifest();
        Attributes header = manifest.getMainAttributes();
        header.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header.putValue("Bundle-SymbolicName", "org.example.forum;singleton:=true");
        header.putValue("Bundle-Version", version);
        Path file = shipped.resolve("forum-" + version + content + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry("content"));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
