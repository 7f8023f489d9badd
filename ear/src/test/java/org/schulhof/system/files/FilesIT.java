package org.schulhof.system.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Files of the demo school in a browser. */
@SystemTest
class FilesIT {

    private static final int MB = 1 << 20;
    private static final int NOT_FOUND = 404;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    @Tag("R37")
    void severalFilesComeAtOnceAndGoOnAfterATornLine(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        drive.home();
        drive.folder("Viele " + mark);
        byte[] large = new byte[5 * MB];
        new Random(7).nextBytes(large);
        AtomicInteger parts = new AtomicInteger();
        pupil.page().route("**/s/files/upload/part*", route -> {
            if (parts.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });

        drive.upload(
                Drive.file("groß.bin", large),
                Drive.file("leer.txt", new byte[0]),
                Drive.file("Übung 🎉.txt", "ü".getBytes(StandardCharsets.UTF_8)));

        assertThat(drive.row("groß.bin")).isVisible();
        assertThat(drive.row("leer.txt")).isVisible();
        assertThat(drive.row("Übung 🎉.txt")).isVisible();
        assertThat(parts.get())
                .as("three parts of the large one, one of them twice, and a small one")
                .isEqualTo(5);
        assertThat(pupil.page()
                        .request()
                        .get("/s/files/file/" + drive.idOf("groß.bin"))
                        .body())
                .isEqualTo(large);
        pupil.page().unroute("**/s/files/upload/part*");
    }

    @Test
    @Tag("R37")
    void whatABrowserWouldRunIsShownAsItsLettersAndHandedOutAsBytes(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        drive.home();
        drive.folder("Fallen " + mark);
        String evil =
                "<html><body><script>document.title='ran'</script><svg onload=\"document.title='ran'\"/></body></html>";
        drive.upload("seite.html", evil);
        drive.upload("bild.png", evil);
        drive.upload(
                "zeichnung.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>document.title='ran'</script></svg>");
        for (String name : List.of("seite.html", "bild.png", "zeichnung.svg")) {
            long id = drive.idOf(name);
            APIResponse answer = pupil.page().request().get("/s/files/file/" + id + "?show=1");
            assertThat(answer.headers())
                    .containsEntry("content-type", "application/octet-stream")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
            assertThat(answer.headers().get("content-disposition")).startsWith("attachment;");
            Page details = pupil.newTab();
            details.navigate(Drive.FOLDER + "details.xhtml?id=" + id);
            assertThat(details.locator(".preview-text")).containsText("document.title");
            assertThat(details.title()).isNotEqualTo("ran");
            details.close();
        }
    }

    @Test
    void othersFilesAreNotThere(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        long home = drive.home();
        drive.upload("Geheim " + mark + ".txt", "geheim");
        long id = drive.idOf("Geheim " + mark + ".txt");
        for (DemoPerson person : List.of(DemoPerson.TEACHER, DemoPerson.GUARDIAN, DemoPerson.ADMINISTRATOR)) {
            Visitor other = visitors.signedIn(person);
            for (String address :
                    List.of("index.xhtml?folder=" + home, "details.xhtml?id=" + id, "trash.xhtml?folder=" + home)) {
                assertThat(other.statusOf(Drive.FOLDER + address)).as(address).isEqualTo(NOT_FOUND);
            }
            for (String address :
                    List.of("file/" + id, "file/" + id + "?show=1", "file/" + id + "/1", "zip?ids=" + id)) {
                assertThat(other.statusOfFile("/s/files/" + address))
                        .as(address)
                        .isEqualTo(NOT_FOUND);
            }
            assertThat(new Drive(other).begin(home, "x.txt", 1).status()).isEqualTo(NOT_FOUND);
        }
        assertThat(pupil.textOf("/s/files/file/" + id)).isEqualTo("geheim");
    }

    @Test
    void aFormOfAnotherSiteBringsNothing(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        long home = new Drive(pupil).home();
        assertThat(pupil.page()
                        .request()
                        .post("/s/files/upload/begin?folder=" + home + "&name=x&size=1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Tag("R37")
    void whatIsTooLargeIsRefusedUntilAnAdministratorAllowsItForATime(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        long home = drive.home();
        APIResponse refused = drive.begin(home, "Film.mp4", 20L * MB + 1);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("20 MB");
        assertThat(drive.begin(home, "Film.mp4", 20L * MB).status()).isEqualTo(200);

        Page limits = visitors.signedIn(DemoPerson.ADMINISTRATOR).open("/administration/upload-limits/index.xhtml");
        limits.locator("[id='person:account']").fill(DemoPerson.PUPIL.account());
        limits.locator("[id='person:megabytes']").fill("30");
        limits.locator("[id='person:reason']").fill("Filmwettbewerb " + mark);
        limits.locator("[id='person:go']").click();
        assertThat(limits.locator(".list")).containsText("Filmwettbewerb " + mark);
        assertThat(drive.begin(home, "Film.mp4", 20L * MB + 1).status()).isEqualTo(200);
        limits.locator("[id='limits'] .row", new Page.LocatorOptions().setHasText(mark))
                .locator("input[type=submit]")
                .click();
        assertThat(limits.locator("body")).not().containsText("Filmwettbewerb " + mark);
        assertThat(drive.begin(home, "Film.mp4", 20L * MB + 1).status()).isEqualTo(413);
    }

    @Test
    void namesOfAllSortsAreKept(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        drive.home();
        drive.folder("Namen " + mark);
        drive.upload("CON.txt", "1");
        drive.upload("..\\..\\passwd", "2", "passwd");
        drive.upload("u\u0308ber.txt", "3", "über.txt");
        drive.upload("über.txt", "4");
        drive.upload("x".repeat(250) + ".txt", "5");
        drive.upload("👩‍🏫.txt", "6");
        pupil.open(pupil.page().url());
        assertThat(drive.names())
                .containsExactlyInAnyOrder("_CON.txt", "passwd", "über.txt", "x".repeat(250) + ".txt", "👩‍🏫.txt");
    }

    @Test
    void whatIsThrownAwayComesBackAndEarlierVersionsToo(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        drive.home();
        drive.folder("Papier " + mark);
        drive.upload("Text.txt", "eins");
        drive.upload("Text.txt", "zwei!");
        long id = drive.idOf("Text.txt");
        drive.pick("Text.txt");
        pupil.page().locator("[id='files:trash']").click();
        assertThat(drive.row("Text.txt")).hasCount(0);
        pupil.page().locator("[id='undo:go']").click();
        assertThat(drive.row("Text.txt")).isVisible();

        drive.pick("Text.txt");
        pupil.page().locator("[id='files:trash']").click();
        Page trash = pupil.open(Drive.FOLDER + "trash.xhtml");
        trash.locator("[id='trash'] .row")
                .first()
                .locator("[aria-label='Text.txt zurücklegen']")
                .click();
        assertThat(trash.locator("main")).containsText("Zurückgelegt.");

        Page details = pupil.open(Drive.FOLDER + "details.xhtml?id=" + id);
        assertThat(details.locator(".preview-text")).hasText("zwei!");
        details.locator("[aria-label='Fassung 1 wiederherstellen']").click();
        assertThat(details.locator(".preview-text")).hasText("eins");
        assertThat(details.locator("[id='versions'] .row")).hasCount(3);
    }

    @Test
    void whatIsSharedIsReadAndZipped(Visitors visitors) throws IOException {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Drive drive = new Drive(pupil);
        drive.home();
        long folder = drive.folder("Referat " + mark);
        drive.upload("Text.txt", "Inhalt");
        drive.folder("Bilder");
        drive.upload("a.txt", "A");
        Page details = pupil.open(Drive.FOLDER + "details.xhtml?id=" + folder + "&who=Mohammed");
        details.locator("[aria-label='Mohammed Łukaszewski liest']").click();
        assertThat(details.locator("[id='shares']")).containsText("Mohammed Łukaszewski");

        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        teacher.open(Drive.FOLDER + "shared.xhtml");
        teacher.page()
                .locator("a", new Page.LocatorOptions().setHasText("Referat " + mark))
                .click();
        assertThat(new Drive(teacher).row("Text.txt")).isVisible();
        assertThat(teacher.page().locator("#upload-files")).hasCount(0);
        assertThat(new Drive(teacher).begin(folder, "x.txt", 1).status()).isEqualTo(403);
        new Drive(teacher).pick("Text.txt", "Bilder");
        Download zip = teacher.page()
                .waitForDownload(
                        () -> teacher.page().locator("[id='files:download']").click());
        List<String> entries = new ArrayList<>();
        try (ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip.path()))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.add(entry.getName() + "=" + new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries).containsExactlyInAnyOrder("Text.txt=Inhalt", "Bilder/=", "Bilder/a.txt=A");
    }
}
