package org.schulhof.kernel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

    @Test
    void itCanBeReadMoreThanOnceAndHasNoNameInTheFileSystem() throws IOException {
        Set<Path> before = temporary();
        SpooledFile file = SpooledFile.of("beleg.txt", "text/plain", target -> {
            assertThat(temporary()).as("while it is written").isEqualTo(before);
            target.write("verfänglich".getBytes(StandardCharsets.UTF_8));
            target.close();
        });
        try (file) {
            assertThat(temporary()).as("while it waits").isEqualTo(before);
            assertThat(file.size()).isEqualTo(12);
            assertThat(text(file)).isEqualTo("verfänglich");
            assertThat(text(file)).isEqualTo("verfänglich");
        }
        assertThatThrownBy(file::size).isInstanceOf(IOException.class);
    }

    @Test
    void whatCannotBeWrittenIsNotThere() {
        assertThatThrownBy(() -> SpooledFile.of("beleg.txt", "text/plain", target -> {
                    throw new IOException("gone");
                }))
                .hasMessage("gone");
    }

    private static String text(SpooledFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.copyTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("schulhof-spooled"))
                    .collect(Collectors.toSet());
        }
    }
}
