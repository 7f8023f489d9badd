package org.schulhof.system.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.testkit.RunningClamd;

/** A school with a real clamd: what has a virus is refused, and while it does not answer new files wait. */
@SystemTest
class VirusScannerIT {

    private static final int LOCKED = 423;
    private static final double UNTIL_ASKED_AGAIN = 60_000;

    @TempDir
    Path folder;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private RunningClamd clamd;
    private Visitor administrator;
    private Visitor pupil;

    @BeforeEach
    void begin(Visitors visitors) throws IOException {
        clamd = new RunningClamd(folder);
        administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        pupil = visitors.signedIn(DemoPerson.PUPIL);
        scanAt(clamd.address());
    }

    @AfterEach
    void end() {
        scanAt("");
        clamd.close();
    }

    private Page scanAt(String address) {
        Page page = administrator.open("/administration/virus-scanner/index.xhtml");
        page.locator("[id='scanner:address']").fill(address);
        page.locator("[id='scanner:go']").click();
        assertThat(page.locator("main")).containsText("Gespeichert.");
        return page;
    }

    @Test
    void whatHasAVirusIsRefusedInPlainWordsAndTheAdministratorIsTold() {
        Drive drive = new Drive(pupil);
        drive.home();
        drive.folder("Spiele " + mark);
        drive.upload(Drive.file("spiel.exe", infected()));
        assertThat(pupil.page().locator(".upload-item.refused"))
                .containsText("In dieser Datei wurde ein Virus gefunden. Sie wurde nicht gespeichert.");
        pupil.takePictures("virus-refused");
        APIResponse attached = pupil.page()
                .request()
                .post(
                        "/a/forum",
                        RequestOptions.create()
                                .setHeader("X-File-Name", "spiel.exe")
                                .setData(infected()));
        assertThat(attached.status()).isEqualTo(422);
        assertThat(attached.text()).contains("A virus was found");
        pupil.open(pupil.page().url());
        assertThat(drive.names()).isEmpty();
        drive.upload("brief.txt", "harmlos");
        assertThat(pupil.textOf("/s/files/file/" + drive.idOf("brief.txt"))).isEqualTo("harmlos");

        Page page = administrator.open("/administration/virus-scanner/index.xhtml");
        assertThat(page.locator("#scanner-state")).containsText("ClamAV");
        assertThat(page.locator("#found")).containsText("Schulhof.Test.UNOFFICIAL");
        assertThat(page.locator("#found")).containsText("Paul Schmitt");
        assertThat(page.locator("#found")).not().containsText("spiel.exe");
        administrator.takePictures("virus-scanner");
        assertThat(administrator.open("/notifications.xhtml").locator("main")).containsText("Schulhof.Test");
    }

    @Test
    void whileItIsAwayFilesWaitAndWhatItFindsThenIsLocked() throws IOException {
        clamd.stop();
        Drive drive = new Drive(pupil);
        drive.home();
        drive.folder("Wartet " + mark);
        drive.upload("brief.txt", "harmlos " + mark);
        drive.upload("spiel.exe", new String(infected(), StandardCharsets.US_ASCII) + mark);
        assertThat(drive.row("brief.txt")).containsText("wird geprüft");
        pupil.takePictures("virus-waiting");
        long letter = drive.idOf("brief.txt");
        long game = drive.idOf("spiel.exe");
        assertThat(pupil.statusOfFile("/s/files/file/" + letter)).isEqualTo(LOCKED);
        assertThat(pupil.textOf("/s/files/file/" + letter + "?show=1"))
                .contains("being checked for viruses")
                .doesNotContain(mark);
        assertThat(entries(pupil.page().request().get("/s/files/zip?ids=" + letter)))
                .containsExactly("brief.txt.txt");
        String folderPage = pupil.page().url();
        Page details = pupil.open(Drive.FOLDER + "details.xhtml?id=" + letter);
        assertThat(details.locator(".preview")).containsText("wird noch auf Viren geprüft");
        assertThat(details.locator(".preview-text")).hasCount(0);
        pupil.takePictures("virus-waiting-details");
        APIResponse attached =
                pupil.page().request().post("/a/forum", RequestOptions.create().setHeader("X-Own-File", "" + letter));
        assertThat(attached.status()).isEqualTo(LOCKED);
        APIResponse upload = pupil.page()
                .request()
                .post(
                        "/a/forum",
                        RequestOptions.create()
                                .setHeader("X-File-Name", "x.txt")
                                .setData("x" + mark));
        assertThat(upload.text()).contains("being checked");
        Page page = administrator.open("/administration/virus-scanner/index.xhtml");
        assertThat(page.locator("#scanner-state")).containsText("antwortet nicht");
        assertThat(administrator.textOf("/health/ready"))
                .contains("virus-scanner")
                .contains("SILENT");
        administrator.takePictures("virus-scanner-silent");

        clamd.start();
        Locator row = drive.row("brief.txt");
        pupil.open(folderPage);
        long end = System.nanoTime() + (long) (UNTIL_ASKED_AGAIN * 1_000_000);
        while (row.textContent().contains("wird geprüft") && System.nanoTime() < end) {
            pupil.page().waitForTimeout(1000);
            pupil.open(folderPage);
        }
        assertThat(row)
                .not()
                .containsText("wird geprüft", new LocatorAssertions.ContainsTextOptions().setTimeout(1000));
        assertThat(pupil.textOf("/s/files/file/" + letter)).isEqualTo("harmlos " + mark);
        assertThat(drive.row("spiel.exe")).containsText("gesperrt: Virus");
        pupil.takePictures("virus-locked");
        assertThat(pupil.statusOfFile("/s/files/file/" + game)).isEqualTo(LOCKED);
        assertThat(pupil.open("/notifications.xhtml").locator("main"))
                .containsText("In der Datei „spiel.exe“ wurde ein Virus gefunden");
    }

    private byte[] infected() {
        return ("MZ " + RunningClamd.virus() + " ").getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> entries(APIResponse zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
