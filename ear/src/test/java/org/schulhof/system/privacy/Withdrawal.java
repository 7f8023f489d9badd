package org.schulhof.system.privacy;

import com.microsoft.playwright.Locator;
import org.schulhof.system.Visitor;

/** How somebody takes a consent back. */
public final class Withdrawal {

    private Withdrawal() {}

    /** Of the person themself. */
    public static void of(Visitor person, String account, String consent) {
        person.open("/consents.xhtml");
        Locator line = person.page().locator("[data-person='" + account + "'] [data-consent=" + consent + "]");
        line.locator("summary").click();
        line.locator("a").click();
        person.page().locator("[id='form:go']").click();
        person.page().waitForLoadState();
    }
}
