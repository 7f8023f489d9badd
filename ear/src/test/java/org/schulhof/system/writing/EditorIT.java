package org.schulhof.system.writing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** What people write in a module's page, and what becomes of it. */
@SystemTest
class EditorIT {

    @Test
    void whatIsWrittenWithFormatLinksPicturesAndFilesIsReadByOthersAsItWasMeant(Visitors visitors) throws IOException {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
            Page page = ChalkBoard.openedBy(pupil);
            Locator editor = ChalkBoard.editor(page);
            assertThat(editor).hasAttribute("aria-labelledby", "form:text-label");

            page.locator("label[for='form:text']").click();
            page.keyboard().press("Control+b");
            page.keyboard().type("Bären");
            page.keyboard().press("Control+b");
            page.keyboard().type(" im Zoo https://zoo.example/baer ");
            page.keyboard().press("Enter");
            page.keyboard().type("- Eis");
            page.keyboard().press("Enter");
            page.keyboard().type("Zelt");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.keyboard().type("Frag @moham luk");
            page.locator(".editor-people [role=option]").first().waitFor();
            page.keyboard().press("Enter");
            assertThat(editor.locator("[data-person]")).hasText("@Mohammed Łukaszewski");
            page.keyboard().type("!");

            page.onFileChooser(chooser -> chooser.setFiles(picture("Zoo.png")));
            ChalkBoard.button(page, "Bild").click();
            assertThat(editor.locator("img[alt='Zoo.png']")).hasCount(1);
            page.locator(".upload input[type=file]").setInputFiles(new FilePayload[] {
                file("Plan <b>\"x\"</b>.txt", "text/plain", "Plan"), picture("Karte.png")
            });
            assertThat(page.locator(".chosen li[data-id]")).hasCount(2);
            ChalkBoard.send(page);

            Locator written = ChalkBoard.latest(page);
            assertThat(written.locator(".written strong")).hasText("Bären");
            assertThat(written.locator(".written li")).hasText(new String[] {"Eis", "Zelt"});
            assertThat(written.locator(".written a[href='https://zoo.example/baer']"))
                    .hasAttribute("rel", "noopener nofollow ugc");
            assertThat(written.locator(".written [data-person]")).hasText("@Mohammed Łukaszewski");
            assertThat(written.locator(".attachments li")).hasCount(2);
            assertThat(written.locator(".attachment-name").first()).containsText("x");

            Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
            Page read = ChalkBoard.openedBy(teacher);
            Locator shown = ChalkBoard.latest(read).locator(".written img");
            shown.scrollIntoViewIfNeeded();
            read.waitForFunction("() => document.querySelector('.section.line .written img').naturalWidth === 60");

            Page found = teacher.open("/m/chalk/index.xhtml?q=baer+z");
            assertThat(found.locator(".hits mark").first()).hasText("Bären");
            assertThat(found.locator(".hits li").first()).containsText("Bären im Zoo");

            ChalkBoard.latest(found).locator("a:has-text('Zitieren')").click();
            Locator quote = ChalkBoard.editor(found).locator("blockquote[data-author='Paul Schmitt']");
            assertThat(quote).containsText("Bären im Zoo");
            assertThat(quote.locator("img[src]")).hasCount(0);
            ChalkBoard.editor(found).press("Control+End");
            found.keyboard().type("Gute Frage");
            ChalkBoard.send(found);
            assertThat(ChalkBoard.latest(found).locator(".written > p").last()).hasText("Gute Frage");
        } finally {
            board.remove();
        }
    }

    @Test
    void aMentionBeforeABlankGetsNoSecondOneAndAnAddressAtTheEndIsALink(Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            Page page = ChalkBoard.openedBy(visitors.signedIn(DemoPerson.PUPIL));
            ChalkBoard.editor(page).click();
            page.keyboard().type("Frag  zum Zoo https://zoo.example/ende");
            page.keyboard().press("Home");
            for (int i = 0; i < "Frag ".length(); i++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().type("@moham luk");
            page.locator(".editor-people [role=option]").first().waitFor();
            page.keyboard().press("Enter");
            page.keyboard().type("heute ");
            ChalkBoard.send(page);

            Locator written = ChalkBoard.latest(page).locator(".written");
            assertThat(written.locator("a")).hasAttribute("href", "https://zoo.example/ende");
            assertThat(written.locator("p").textContent())
                    .isEqualTo("Frag @Mohammed Łukaszewski heute zum Zoo https://zoo.example/ende");
        } finally {
            board.remove();
        }
    }

    @Test
    void aTextOutlivesItsModulesStopAndAReloadAndIsGoneOnceItWasTaken(Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            Page page = ChalkBoard.openedBy(visitors.signedIn(DemoPerson.PUPIL));
            ChalkBoard.editor(page).click();
            page.keyboard().press("Control+i");
            page.keyboard().type("Nicht verlieren");
            page.locator(".upload input[type=file]").setInputFiles(file("a.txt", "text/plain", "a"));
            assertThat(page.locator(".chosen li[data-id]")).hasCount(1);

            board.stop();
            page.locator("[id='form:quick']").click();
            assertThat(page.locator("#problems [data-problem]")).isVisible();
            assertThat(ChalkBoard.editor(page).locator("em")).hasText("Nicht verlieren");
            page.locator(".upload input[type=file]").setInputFiles(file("b.txt", "text/plain", "b"));
            assertThat(page.locator(".upload-status")).containsText("b.txt");

            board.start();
            page.reload();
            assertThat(ChalkBoard.editor(page).locator("em")).hasText("Nicht verlieren");
            assertThat(page.locator(".chosen li[data-id] .attachment-name")).hasText("a.txt");
            ChalkBoard.send(page);
            assertThat(ChalkBoard.latest(page).locator(".written em")).hasText("Nicht verlieren");
            assertThat(ChalkBoard.latest(page).locator(".attachments li")).hasCount(1);
            assertThat(ChalkBoard.editor(page)).hasText("");
        } finally {
            board.remove();
        }
    }

    @Test
    void withoutScriptWhatIsTypedBecomesParagraphs(Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
            pupil.open("/");
            Browser browser = pupil.page().context().browser();
            try (var profile = browser.newContext(new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setLocale("de-DE")
                    .setStorageState(pupil.page().context().storageState()))) {
                Page page = profile.newPage();
                page.navigate(pupil.page().url().replaceAll("(https?://[^/]+).*", "$1/m/chalk/index.xhtml"));
                page.locator("textarea").fill("Eins & <b>zwei</b>\n\nhttps://drei.example");
                ChalkBoard.send(page);
                Locator written = ChalkBoard.latest(page).locator(".written");
                assertThat(written.locator("p")).hasText(new String[] {"Eins & <b>zwei</b>", "https://drei.example"});
                assertThat(written.locator("a")).hasAttribute("href", "https://drei.example");
            }
        } finally {
            board.remove();
        }
    }

    @Test
    void whatIsPastedLosesWhatIsNotAllowedAndWhatIsTooLongIsSaidAndKept(Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            Page page = ChalkBoard.openedBy(visitors.signedIn(DemoPerson.PUPIL));
            ChalkBoard.editor(page).click();
            page.evaluate(
                    "html => { const data = new DataTransfer(); data.setData('text/html', html);"
                            + " document.querySelector('.editor-content [role=textbox]').dispatchEvent(new ClipboardEvent('paste',"
                            + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                    "<h1>Titel</h1><p><b>fett</b><img src=\"https://evil.example/x.gif\" onerror=\"window.pwned = 1\">"
                            + "<a href=\"javascript:window.pwned = 1\">böse</a></p>");
            assertThat(ChalkBoard.editor(page).locator("h3")).hasText("Titel");
            assertThat(ChalkBoard.editor(page).locator("img[src], a")).hasCount(0);
            assertThat(page.evaluate("() => window.pwned")).isNull();

            ChalkBoard.editor(page).press("Control+End");
            page.keyboard().insertText("x".repeat(1950));
            assertThat(page.locator(".editor-status")).containsText("Noch");
            page.keyboard().insertText("y".repeat(100));
            assertThat(page.locator(".editor-status")).containsText("zu viel");
            ChalkBoard.send(page);
            assertThat(page.locator(".field-error")).hasText("Der Text ist länger als 2000 Zeichen.");
            assertThat(ChalkBoard.editor(page)).hasAttribute("aria-invalid", "true");
            assertThat(ChalkBoard.editor(page)).containsText("yyyy");
        } finally {
            board.remove();
        }
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload picture(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new FilePayload(name, "image/png", out.toByteArray());
    }
}
