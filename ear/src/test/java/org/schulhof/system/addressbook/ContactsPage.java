package org.schulhof.system.addressbook;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.schulhof.system.Visitor;

/** Somebody's own contacts. */
public final class ContactsPage {

    private final Visitor reader;

    private ContactsPage(Visitor reader) {
        this.reader = reader;
    }

    public static ContactsPage of(Visitor reader) {
        return new ContactsPage(reader);
    }

    /** @return the new contact's id */
    public long add(String firstName, String lastName, String phone, String email, String note) {
        Page page = reader.open("/m/addressbook/contact.xhtml");
        page.locator("[id='form:firstName']").fill(firstName);
        page.locator("[id='form:lastName']").fill(lastName);
        page.locator("input[inputmode=tel]").first().fill(phone);
        page.locator("input[inputmode=email]").first().fill(email);
        page.locator("[id='form:note']").fill(note);
        page.locator("[id='form:save']").click();
        page.waitForURL("**/contacts.xhtml?id=*");
        return Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    Locator detail(long id) {
        reader.open("/m/addressbook/contacts.xhtml?id=" + id);
        return reader.page().locator("#detail");
    }

    Locator search(String text) {
        reader.open("/m/addressbook/contacts.xhtml?q=" + text);
        return reader.page().locator("#results a.row");
    }

    void delete(long id) {
        Page page = reader.open("/m/addressbook/contact.xhtml?id=" + id);
        page.locator("[id='form:delete']").click();
        page.waitForURL("**/contacts.xhtml");
    }

    /** Deletes all that the search finds. */
    void deleteAll(String text) {
        while (search(text).count() > 0) {
            String href = search(text).first().getAttribute("href");
            delete(Long.parseLong(href.replaceAll(".*[?&]id=(\\d+).*", "$1")));
        }
    }

    Locator undo() {
        return reader.page().locator(".undo");
    }

    /** What the link for saving all of them gives. */
    String export() {
        Page page = reader.open("/m/addressbook/contacts.xhtml");
        page.locator(".tools summary").click();
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='contacts.vcf']").click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what is said about it */
    Locator takeIn(String vcards) {
        Page page = reader.open("/m/addressbook/import.xhtml");
        page.locator("[id='form:file']")
                .setInputFiles(new FilePayload("kontakte.vcf", "text/vcard", vcards.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:go']").click();
        page.waitForLoadState();
        return page.locator(".page .notice, .page .field-error");
    }
}
