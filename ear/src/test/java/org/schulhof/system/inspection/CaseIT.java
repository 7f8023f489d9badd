package org.schulhof.system.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** A case from opening to evidence: the head, two who are appointed, the pupil concerned, and an administrator who is not. */
@SystemTest
class CaseIT {

    private final String reason = "Drohung gegen ein Kind der Klasse 05a, " + System.nanoTime();

    private NotesModule module;
    private Visitor head;
    private Visitor first;
    private Visitor second;
    private Visitor pupil;
    private Visitor administrator;

    @BeforeEach
    void arrive(Visitors visitors) {
        module = NotesModule.installedForEveryone(visitors);
        pupil = visitors.signedIn(DemoPerson.PUPIL);
        head = visitors.signedIn(DemoPerson.HEAD);
        first = visitors.signedIn(DemoPerson.TEACHER);
        second = visitors.signedIn(DemoPerson.STAFF);
        administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
    }

    @AfterEach
    void remove() {
        module.remove();
    }

    @Test
    @Tag("R15")
    @Tag("R17")
    @Tag("R18")
    void fromOpeningToEvidence() throws Exception {
        String note = "Morgen passiert was " + System.nanoTime();
        NotesModule.keep(pupil, note);
        long id = new CasePages(head).open(reason);

        assertThat(first.open("/notifications.xhtml").locator("main")).containsText("#" + id);
        assertClosed(first, id);
        new CasePages(first).confirm(id);
        assertClosed(first, id);
        assertThat(pupil.open("/notifications.xhtml").locator("main")).not().containsText(reason);
        new CasePages(second).confirm(id);
        assertToldWithReasonSpanAndWhomToAsk();
        assertThat(new CasePages(head).looks(id)).hasCount(0);

        assertThat(first.open(CasePages.notes(id)).locator("main")).containsText(note);
        Page notes = first.page();
        Download attachment = notes.waitForDownload(
                () -> notes.locator("[id$=':fetch']").first().click());
        assertThat(Files.readString(attachment.path())).isEqualTo(note);
        assertThat(second.open(CasePages.log(id, "SIGN_IN")).locator("main")).containsText(DemoPerson.PUPIL.account());
        assertThat(second.page().locator("main")).not().containsText(DemoPerson.HEAD.account());
        assertThat(second.open(CasePages.log(id, "HTTP")).locator("main")).containsText("/m/notes/index.xhtml");
        assertThat(first.statusOf(CasePages.log(id, "ADMINISTRATION")))
                .as("not in its scope")
                .isEqualTo(404);
        String checksum = assertWholeEvidenceWith(note, new CasePages(first).export(id));

        assertClosed(head, id);
        assertThat(head.open(CasePages.record(id)).locator("main")).containsText(checksum);
        assertThat(head.page().locator("[data-look='MODULE:notes']").first()).containsText("Mohammed Łukaszewski");
        for (String path : List.of(
                CasePages.LIST,
                CasePages.NEW,
                CasePages.record(id),
                CasePages.notes(id),
                CasePages.log(id, "SIGN_IN"))) {
            for (Visitor other : List.of(administrator, pupil)) {
                assertThat(other.statusOf(path)).as(path).isEqualTo(403);
                assertThat(other.page().locator("body")).not().containsText(note);
            }
        }

        new CasePages(head).end(id);
        assertClosed(first, id);
        assertThat(first.open(CasePages.record(id)).locator("main")).containsText(checksum);
        assertThat(first.page().locator("[id='evidence:export']")).hasCount(0);
    }

    @Test
    @Tag("R17")
    void whatIsWrongIsToldAtItsFieldAndNothingIsOpened() {
        Page page = head.open(CasePages.NEW);
        page.locator("[id='form:end']").fill("2099-01-01");
        page.locator("[id='form:open']").click();
        assertThat(page.locator("main")).containsText("Bitte den konkreten Verdacht nennen.");
        assertThat(page.locator("main")).containsText("Ein Fall dauert höchstens 14 Tage.");
        assertThat(page.locator("main")).containsText("Ein Fall braucht mindestens zwei Beauftragte.");
        assertThat(page.locator("[id='form:end']")).hasValue("2099-01-01");
        page.locator("input[name=appointedSearch]").fill("paul schmitt");
        page.locator("[id='form:findAppointed']").click();
        assertThat(page.locator("[id^='form:appointedFound']")).hasCount(0);
    }

    private void assertToldWithReasonSpanAndWhomToAsk() {
        Page page = pupil.open("/notifications.xhtml");
        page.locator("a.row-link[href*='case-notice']").first().click();
        assertThat(page.locator("h1")).hasText("Einsicht in deine Daten");
        assertThat(page.locator("main")).containsText(reason);
        assertThat(page.locator("main")).containsText("Notizen");
        assertThat(page.locator("main")).containsText("Helga Hennig");
        assertThat(administrator.statusOf(page.url())).isEqualTo(404);
    }

    private static void assertClosed(Visitor reader, long id) {
        assertThat(reader.statusOf(CasePages.notes(id))).isEqualTo(403);
        assertThat(reader.statusOf(CasePages.log(id, "SIGN_IN"))).isEqualTo(403);
    }

    /** @return the checksum of the zip */
    private static String assertWholeEvidenceWith(String note, Download download) throws IOException {
        Path zip = download.path();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipFile content = new ZipFile(zip.toFile())) {
            for (var entry : content.stream().toList()) {
                files.put(entry.getName(), content.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(text(files, "notes/00001.txt")).contains(note);
        assertThat(files).containsKeys("logs/sign-ins.csv", "logs/requests.csv", "manifest.json", "README.txt");
        text(files, "SHA256SUMS").lines().forEach(line -> {
            String[] parts = line.split("  ", 2);
            assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        });
        return sha256(Files.readAllBytes(zip));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
