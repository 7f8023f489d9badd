package org.schulhof.system.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.Checkout;
import org.schulhof.system.NewSchool;
import org.schulhof.system.SchulhofCommand;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** The server dies during an upload: what had come is there, the rest follows, and no content is without its file or the other way. */
@SystemTest
class KilledUploadIT {

    private static final int MB = 1 << 20;
    private static final int PARTS = 5;
    private static final int BEFORE = 3;
    private static final double PATIENCE_MILLIS = 30_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    @Tag("R37")
    void theUploadGoesOnWhereItWasAndVerifyFilesFindsWhatIsBroken(
            NewSchool school, Visitors visitors, Checkout checkout) throws Exception {
        byte[] content = new byte[2 * PARTS * MB];
        new Random(11).nextBytes(content);
        Path file = Files.write(folder.resolve("Film.bin"), content);
        Visitor administrator = school.administrator(visitors);
        MatrixPage.openedBy(administrator).openForEveryone("Dateien");
        Drive drive = new Drive(administrator);
        drive.home();
        Page page = administrator.page();
        AtomicInteger parts = new AtomicInteger();
        page.route("**/s/files/upload/part*", route -> {
            if (parts.incrementAndGet() == BEFORE + 1) {
                school.portal().killServer();
            }
            route.resume();
        });
        page.locator("#upload-files").setInputFiles(file);
        assertThat(page.locator(".upload-state")).hasText("Keine Verbindung, es geht gleich weiter");
        school.portal().exitStatus();
        page.navigate("about:blank");
        school.start();

        page.unroute("**/s/files/upload/part*");
        AtomicInteger rest = new AtomicInteger();
        page.onRequest(request -> rest.addAndGet(request.url().contains("/upload/part") ? 1 : 0));
        administrator.signIn(NewSchool.ADMINISTRATOR, NewSchool.PASSWORD);
        drive.home();
        page.locator("#upload-files").setInputFiles(file);
        assertThat(drive.row("Film.bin")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(rest.get()).as("parts that had not come").isEqualTo(PARTS - BEFORE);
        long id = drive.idOf("Film.bin");
        assertThat(page.request().get("/s/files/file/" + id).body()).isEqualTo(content);

        Path data = school.portal().data();
        verify(checkout, data, 0, "All contents are there");
        Path stored = stored(data, content.length);
        Path aside = folder.resolve("aside");
        Files.move(stored, aside);
        verify(checkout, data, 1, "missing: content " + stored.getFileName());
        byte[] altered = content.clone();
        altered[MB]++;
        Files.write(stored, altered);
        verify(checkout, data, 1, "altered: content " + stored.getFileName());
        Files.delete(stored);
        Files.move(aside, stored);
        verify(checkout, data, 0, "All contents are there");
    }

    private static Path stored(Path data, long size) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files/contents"))) {
            return all.filter(path -> Files.isRegularFile(path) && path.toFile().length() == size)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void verify(Checkout checkout, Path data, int status, String sentence) {
        SchulhofCommand command = checkout.schulhof("verify-files", "--data", data.toString());
        assertThat(command.exitStatus(SOON)).as(command.output()).isEqualTo(status);
        assertThat(command.output()).contains(sentence);
    }
}
