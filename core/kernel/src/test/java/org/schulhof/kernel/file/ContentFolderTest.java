package org.schulhof.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.file.FileTooLargeException;

class ContentFolderTest {

    private static final String SHA256_OF_HALLO = "d3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9";

    @TempDir
    Path folder;

    @Test
    void aContentIsKeptOnceUnderItsHash() throws IOException {
        ContentFolder contents = new ContentFolder(folder);
        Content first = contents.write(hallo(), 5);
        Content second = contents.write(hallo(), 5);
        assertThat(first).isEqualTo(second).isEqualTo(new Content(SHA256_OF_HALLO, 5));
        assertThat(contents.place(SHA256_OF_HALLO)).hasContent("hallo");
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsTooLargeOrBreaksOffLeavesNothing() {
        ContentFolder contents = new ContentFolder(folder);
        assertThatThrownBy(() -> contents.write(hallo(), 4)).isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(() -> contents.write(brokenOff(), 100)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void theSweepDeletesOldContentsWithoutAFileAndSparesTheRest() throws IOException {
        ContentFolder contents = new ContentFolder(folder);
        String kept = contents.write(hallo(), 5).sha256();
        String orphan =
                contents.write(new ByteArrayInputStream(new byte[] {1}), 5).sha256();
        contents.sweep(kept::equals, Instant.now().minusSeconds(60));
        assertThat(contents.place(orphan)).exists();
        contents.sweep(kept::equals, Instant.now().plusSeconds(60));
        assertThat(contents.place(orphan)).doesNotExist();
        assertThat(contents.place(kept)).exists();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream hallo() {
        return new ByteArrayInputStream("hallo".getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream brokenOff() {
        return new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("The line went dead");
                }
                return 1;
            }
        };
    }
}
