package org.schulhof.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page that asks somebody to accept the regulations, and for the consents that they decide themselves. */
public final class AgreementForm {

    private static final String ADDRESS = "/agreement.xhtml";

    private final Page page;

    private AgreementForm(Page page) {
        this.page = page;
    }

    public static AgreementForm shownTo(Visitor visitor) {
        return new AgreementForm(visitor.page());
    }

    /** Accepts and consents to everything, if the visitor has just been led here. */
    public static void agreeIfAsked(Visitor visitor) {
        visitor.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        if (visitor.page().url().contains(ADDRESS)) {
            shownTo(visitor).acceptRegulations().consentToAll().send();
            visitor.page().waitForURL(url -> !url.contains(ADDRESS));
        }
    }

    public AgreementForm acceptRegulations() {
        page.locator("[id='form:accept']").check();
        return this;
    }

    public AgreementForm consentToAll() {
        page.locator("[data-consent] input[value=yes]").all().forEach(Locator::check);
        return this;
    }

    public Locator consents() {
        return page.locator("[data-consent]");
    }

    public void send() {
        page.locator("[id='form:go']").click();
        page.waitForLoadState();
    }
}
