package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {

    @TempDir
    Path folder;

    @Test
    void demoSignInsAreATable() throws IOException {
        Files.writeString(folder.resolve("demo-signins"), "anna.a\tpw-1\ta pupil\nbertram.lang\tpw\ta teacher\n");

        assertThat(printed()).contains("  anna.a        pw-1", "  bertram.lang  pw  ");
    }

    @Test
    void withoutAnAdministratorTheLinkToSetTheSchoolUpIsShown() throws IOException {
        Files.writeString(folder.resolve("setup-token"), "abc\n");

        assertThat(printed()).contains("http://localhost:8080/setup.xhtml?token=abc");
    }

    @Test
    void aMissingKeyIsSaidWithWhatBringsIt() throws IOException {
        assertThat(printed()).contains("./schulhof import-key FILE --data " + folder);

        Files.writeString(folder.resolve("school-key"), "{}");
        assertThat(printed()).doesNotContain("import-key");
    }

    private String printed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Welcome(DataFolder.at(folder), "http://localhost:8080")
                .print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
