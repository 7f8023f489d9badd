package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.Visitor;

/** The address book's form for a contact: one that people fill in for a while, with ajax in between. */
final class ContactForm {

    private final Page page;

    private ContactForm(Page page) {
        this.page = page;
    }

    static ContactForm openedBy(Visitor visitor) {
        return new ContactForm(visitor.open("/m/addressbook/contact.xhtml"));
    }

    void typeFirstName(String name) {
        firstName().fill(name);
    }

    Locator firstName() {
        return page.locator("[id='form:firstName']");
    }

    /** An ajax postback that the module answers. */
    void addDetail() {
        int before = details().count();
        clickAddDetail();
        assertThat(details()).hasCount(before + 1);
    }

    void clickAddDetail() {
        page.locator("button.ui-button.quiet").first().click();
    }

    void save() {
        page.locator("[id='form:save']").click();
    }

    private Locator details() {
        return page.locator("[id$=':value']");
    }
}
