package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path folder;

    private Path file;
    private Path target;

    @BeforeEach
    void places() {
        file = folder.resolve("school.backup");
        target = folder.resolve("restored");
    }

    @Test
    void filesComeBackAsTheyWere() throws IOException {
        write(1, "data/files/contents/ab/abcd", "content");
        try (Archive archive = Archive.open(file)) {
            archive.requireKnownSchema(7);
            archive.unpackTo(target);
        }
        assertThat(target.resolve("files/contents/ab/abcd")).hasContent("content");
    }

    @Test
    void aNewerSchoolIsRefused() throws IOException {
        write(1, "data/demo-signins", "");
        try (Archive archive = Archive.open(file)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> archive.requireKnownSchema(6))
                    .withMessageContaining("newer Schulhof");
        }
    }

    @Test
    void anArchiveCutOffIsRefused() throws IOException {
        write(1, "data/a", "content");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertDamaged();
    }

    @Test
    void anArchiveWithOtherBytesInItIsRefused() throws IOException {
        for (String name : new String[] {"data/a", "database.sql"}) {
            write(name.equals("data/a") ? 1 : 0, name, "content ".repeat(500));
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 5; i++) {
                whole[name.length() + 60 + i] ^= (byte) 0x5a;
            }
            Files.write(file, whole);
            assertDamaged();
        }
    }

    @Test
    void anArchiveThatLacksAFileIsRefused() throws IOException {
        write(2, "data/a", "content");
        assertDamaged();
    }

    @Test
    void nothingIsWrittenOutsideTheFolder() throws IOException {
        write(1, "data/../../outside", "content");
        assertDamaged();
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(file, "Something else");
        assertDamaged();
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Archive.open(folder.resolve("missing")))
                .withMessageContaining("no file");
    }

    private void assertDamaged() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> {
                    try (Archive archive = Archive.open(file)) {
                        archive.requireKnownSchema(7);
                        archive.unpackTo(target);
                    }
                })
                .withMessageContaining("damaged");
    }

    private void write(int files, String name, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Archive.LABEL));
            new Archive.Label(7, files).write(zip);
            zip.closeEntry();
        }
    }
}
