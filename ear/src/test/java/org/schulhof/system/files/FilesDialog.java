package org.schulhof.system.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.schulhof.system.Visitor;

/** Somebody's own files in the dialog by which other modules attach from them and save to them. */
public final class FilesDialog {

    private final Visitor visitor;
    private final Page page;

    public FilesDialog(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** A file in a new folder of the person's own files; the page of the folder is open afterwards. @return id of the folder */
    public long keep(String folder, String name, String text) {
        Drive drive = new Drive(visitor);
        drive.home();
        long id = drive.folder(folder);
        drive.upload(name, text);
        return id;
    }

    /** The same. @return id of the file */
    public long keepAndTell(String folder, String name, String text) {
        keep(folder, name, text);
        return new Drive(visitor).idOf(name);
    }

    /** Opens it from the first field for attachments. */
    public FilesDialog toAttach() {
        page.locator("[data-from-files]").first().click();
        assertThat(dialog()).isVisible();
        return this;
    }

    /** Opens it from a shown attachment. */
    public FilesDialog toSave(String name) {
        page.locator("[data-to-files][data-name='" + name + "']").first().click();
        assertThat(dialog()).isVisible();
        return this;
    }

    public Locator dialog() {
        return page.locator("#own-files");
    }

    public FilesDialog search(String text) {
        dialog().locator("input[type=search]").fill(text);
        assertThat(dialog().locator(".own-way")).hasText("Gefunden");
        return this;
    }

    public FilesDialog open(String folder) {
        dialog().locator(".own-folder", new Locator.LocatorOptions().setHasText(folder))
                .click();
        assertThat(dialog().locator(".own-way")).containsText("/ " + folder);
        return this;
    }

    public FilesDialog tick(String name) {
        dialog().locator(".own-file", new Locator.LocatorOptions().setHasText(name))
                .locator("input")
                .check();
        return this;
    }

    /** Attaches or saves, and waits until it is done. */
    public void go() {
        dialog().locator("[data-go]").click();
        assertThat(dialog()).not().isVisible();
    }

    /** What a folder of the person's has in it, as text. */
    public String read(long folder, String name) {
        Drive drive = new Drive(visitor);
        drive.open(folder);
        return new String(
                page.request().get("/s/files/file/" + drive.idOf(name)).body(), StandardCharsets.UTF_8);
    }
}
