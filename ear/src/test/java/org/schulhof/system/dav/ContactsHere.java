package org.schulhof.system.dav;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.Visitor;

/** The page of somebody's own contacts. */
final class ContactsHere {

    private final Visitor reader;

    ContactsHere(Visitor reader) {
        this.reader = reader;
    }

    /** @return the new contact's id */
    long add(String firstName, String lastName, String phone) {
        Page page = reader.open("/m/addressbook/contact.xhtml");
        page.locator("[id='form:firstName']").fill(firstName);
        page.locator("[id='form:lastName']").fill(lastName);
        page.locator("input[inputmode=tel]").first().fill(phone);
        save(page);
        return Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    void change(long id, String lastName) {
        Page page = reader.open("/m/addressbook/contact.xhtml?id=" + id);
        page.locator("[id='form:lastName']").fill(lastName);
        save(page);
    }

    private static void save(Page page) {
        page.locator("[id='form:save']").click();
        page.waitForURL("**/contacts.xhtml?id=*");
    }

    Locator detail(long id) {
        return reader.open("/m/addressbook/contacts.xhtml?id=" + id).locator("#detail");
    }

    Locator search(String text) {
        return reader.open("/m/addressbook/contacts.xhtml?q=" + text).locator("#results a.row");
    }

    void delete(Locator row) {
        String id = row.first().getAttribute("href").replaceAll(".*[?&]id=(\\d+).*", "$1");
        Page page = reader.open("/m/addressbook/contact.xhtml?id=" + id);
        page.locator("[id='form:delete']").click();
        page.waitForURL("**/contacts.xhtml");
    }
}
