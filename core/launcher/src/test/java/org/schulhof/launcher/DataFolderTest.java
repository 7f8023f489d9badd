package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void nobodyElseLooksIntoIt() throws IOException {
        DataFolder data = DataFolder.at(folder.resolve("the portal's data"));
        data.prepare();
        Secrets.loadOrCreate(data.secrets());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void passwordsAreMadeOnceAndKept() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets first = Secrets.loadOrCreate(file);

        assertThat(Secrets.loadOrCreate(file)).isEqualTo(first);
        assertThat(Secrets.loadOrCreate(folder.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    @SuppressWarnings("try")
    void onePortalAtATimeUsesIt() throws IOException {
        DataFolder data = DataFolder.at(folder);
        data.prepare();

        try (FileChannel first = data.lock()) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(data::lock)
                    .withMessageContaining(folder.toString());
        }
        data.lock().close();
    }

    @Test
    void aFolderThatTheServerCannotWorkInIsRefusedAtOnce() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.at(folder.resolve("M\u00fcller")).prepare())
                .withMessageContaining("M\u00fcller");
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.at(file).prepare())
                .withMessageContaining(file.toString());
    }

    @Test
    void withKnownPasswordsAboutThePortalStaysOnThisMachine() throws IOException {
        DataFolder data = DataFolder.at(folder);
        Options noDemo = new Options(8080, folder, null, false, null, Optional.empty(), Optional.empty(), false);

        assertThat(noDemo.bindAddress(data)).isEqualTo("0.0.0.0");
        assertThat(new Options(8080, folder, null, true, null, Optional.empty(), Optional.empty(), false)
                        .bindAddress(data))
                .isEqualTo("127.0.0.1");
        Files.createFile(data.demoSignIns());
        assertThat(noDemo.bindAddress(data)).isEqualTo("127.0.0.1");
        assertThat(new Options(8080, folder, null, true, "0.0.0.0", Optional.empty(), Optional.empty(), false)
                        .bindAddress(data))
                .isEqualTo("0.0.0.0");
    }

    @Test
    void aBackupHoldsWhatIsNotMadeAnew() {
        DataFolder data = DataFolder.at(folder);

        assertThat(Stream.of("files", "files/contents", "modules", "modules/trusted", "secrets.properties")
                        .map(data.root()::resolve))
                .allMatch(data::isKept);
        assertThat(Stream.of(
                                "mariadb",
                                "mariadb.new",
                                "domains",
                                "logs",
                                "run",
                                "uploads",
                                "files/incoming",
                                "school-key")
                        .map(data.root()::resolve))
                .noneMatch(data::isKept);
    }
}
