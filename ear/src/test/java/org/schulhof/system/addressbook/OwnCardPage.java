package org.schulhof.system.addressbook;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.schulhof.system.Visitor;

/** The card on which people tell of themselves, as German browsers show it. */
final class OwnCardPage {

    private final Page page;

    private OwnCardPage(Page page) {
        this.page = page;
    }

    static OwnCardPage openedBy(Visitor visitor) {
        return new OwnCardPage(visitor.open("/m/addressbook/card.xhtml"));
    }

    OwnCardPage tell(String field, String value, String audience) {
        Locator line = page.locator(".told-field", new Page.LocatorOptions().setHasText(field));
        line.locator("input, textarea").fill(value);
        line.locator("select").selectOption(audience);
        return this;
    }

    OwnCardPage choosePhoto(String name, byte[] content, String audience) {
        page.locator("[id='form:photo']").setInputFiles(new FilePayload(name, "image/png", content));
        page.locator("[id='form:photoAudience']").selectOption(audience);
        return this;
    }

    void save() {
        page.locator("[id='form:save']").click();
        page.waitForLoadState();
    }

    void removePhoto() {
        page.locator("[id='form:removePhoto']").click();
        page.waitForLoadState();
    }

    Locator notice() {
        return page.locator(".notice");
    }

    Locator errors() {
        return page.locator(".field-error");
    }

    /** Empties the card. */
    void forgetAll() {
        for (Locator input :
                page.locator(".told-field input, .told-field textarea").all()) {
            input.fill("");
        }
        save();
    }
}
