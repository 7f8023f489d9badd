package org.schulhof.system.addressbook;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.Visitor;

/** The address book's list of people. */
final class PeoplePage {

    private final Page page;

    private PeoplePage(Page page) {
        this.page = page;
    }

    static PeoplePage openedBy(Visitor visitor) {
        return new PeoplePage(visitor.open("/m/addressbook/index.xhtml"));
    }

    /** Types and presses nothing else. */
    void type(String text) {
        page.locator(".page .search input").pressSequentially(text);
    }

    /** Results for what was typed, by their links; the reader, who stands above the list of all, is none. */
    Locator results() {
        return page.locator("#results a[href*='q=']");
    }

    Locator answer() {
        return page.locator("#results");
    }

    /** Id of the person who is found by the name. */
    static long idOf(String name, Visitor reader) {
        reader.open("/m/addressbook/index.xhtml?q=" + name.replace(' ', '+'));
        String href = reader.page()
                .locator("#results a.row", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return Long.parseLong(href.replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }
}
