package org.schulhof.system.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.schulhof.system.Visitor;

/** The release matrix in an administrator's browser. */
final class MatrixPage {

    private final Visitor administrator;

    private MatrixPage(Visitor administrator) {
        this.administrator = administrator;
    }

    static MatrixPage openedBy(Visitor administrator) {
        administrator.open("/administration/releases/index.xhtml");
        return new MatrixPage(administrator);
    }

    /** Switches the address book for everyone and waits until the page shows it. */
    void switchForEveryone(boolean on) {
        Locator toggle = toggle();
        assertThat(toggle).hasAttribute("aria-checked", String.valueOf(!on));
        toggle.click();
        assertThat(toggle).hasAttribute("aria-checked", String.valueOf(on));
    }

    private Locator toggle() {
        return administrator.page().locator(".matrix-everyone [role=switch][aria-label^='Adressbuch']");
    }
}
