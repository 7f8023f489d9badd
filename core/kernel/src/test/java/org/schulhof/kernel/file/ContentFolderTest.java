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
        Content first = put(contents);
        Content second = put(contents);
        assertThat(first).isEqualTo(second).isEqualTo(new Content(SHA256_OF_HALLO, 5));
        assertThat(contents.place(SHA256_OF_HALLO)).hasContent("hallo");
        assertThat(files()).hasSize(1);
    }

    private Content put(ContentFolder contents) throws IOException {
        try (IncomingFolder.Arrived arrived = new IncomingFolder(folder).arrive(hallo(), 5)) {
            contents.put(arrived.file(), arrived.content());
            return arrived.content();
        }
    }

    @Test
    void whatIsTooLargeOrBreaksOffLeavesNothing() {
        IncomingFolder incoming = new IncomingFolder(folder);
        assertThatThrownBy(() -> incoming.arrive(hallo(), 4)).isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(() -> incoming.arrive(brokenOff(), 100)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void partsAreWrittenBehindEachOtherAndOverWhatACrashLeft() throws IOException {
        PartialFolder partial = new PartialFolder(folder);
        partial.write("one", 0, "hal".getBytes(StandardCharsets.UTF_8));
        partial.write("one", 3, "XYZ".getBytes(StandardCharsets.UTF_8));
        partial.write("one", 3, "lo".getBytes(StandardCharsets.UTF_8));
        try (InputStream all = partial.open("one")) {
            assertThat(all).hasContent("hallo");
        }
        partial.sweep(Instant.now().minusSeconds(60));
        assertThat(files()).hasSize(1);
        partial.sweep(Instant.now().plusSeconds(60));
        assertThat(files()).isEmpty();
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
