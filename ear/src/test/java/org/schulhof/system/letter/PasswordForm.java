package org.schulhof.system.letter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.TypedPasswords;
import org.schulhof.system.Visitor;

/** The page at which somebody changes their password. */
public final class PasswordForm {

    private final Page page;

    private PasswordForm(Page page) {
        this.page = page;
    }

    public static PasswordForm shownTo(Visitor visitor) {
        return new PasswordForm(visitor.page());
    }

    public void change(String current, String chosen) {
        TypedPasswords.add(current);
        TypedPasswords.add(chosen);
        page.locator("[id='form:current']").fill(current);
        page.locator("[id='form:chosen']").fill(chosen);
        page.locator("[id='form:save']").click();
        page.waitForLoadState();
    }

    Locator faults() {
        return page.locator(".field-error");
    }
}
