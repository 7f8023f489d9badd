package org.schulhof.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R25")
class ExportArchiveTest {

    /** More than the old format can count. */
    private static final int MANY = 66_000;

    @TempDir
    Path folder;

    @Test
    void itHoldsMoreFilesThanTheOldFormatCanCount() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ExportArchive archive = new ExportArchive(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < MANY; i++) {
                archive.write("mail/" + i + ".eml", target -> {});
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(MANY);
        }
    }

    @Test
    void whateverAModuleCallsItsFilesTheyStayInItsFolder() throws IOException {
        try (ExportArchive archive = new ExportArchive(Files.newOutputStream(folder.resolve("x.zip")))) {
            ExportArchive.Folder files = archive.folder("chat", () -> {});
            for (String name :
                    new String[] {"../../etc/passwd", "/a.txt", "a\\..\\b.txt", "A.txt", "a.txt", "we<i>rd?.txt", ""}) {
                files.write(name, target -> {});
            }
            assertThat(files.files())
                    .containsExactly(
                            "chat/_/_/etc/passwd",
                            "chat/a.txt",
                            "chat/a/_/b.txt",
                            "chat/A-2.txt",
                            "chat/a-3.txt",
                            "chat/we_i_rd_.txt",
                            "chat");
        }
    }
}
