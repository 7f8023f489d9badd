package org.schulhof.system.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.schulhof.system.Visitor;

/** The release matrix in an administrator's browser. */
public final class MatrixPage {

    private final Visitor administrator;

    private MatrixPage(Visitor administrator) {
        this.administrator = administrator;
    }

    public static MatrixPage openedBy(Visitor administrator) {
        administrator.open("/administration/releases/index.xhtml");
        return new MatrixPage(administrator);
    }

    /** Switches the module for everyone and waits until the page shows it. */
    public void switchForEveryone(String module, boolean on) {
        Locator toggle = toggle(module);
        assertThat(toggle).hasAttribute("aria-checked", String.valueOf(!on));
        toggle.click();
        assertThat(toggle).hasAttribute("aria-checked", String.valueOf(on));
    }

    /** A module that was removed comes back with the releases that it had. */
    public void openForEveryone(String module) {
        if (toggle(module).getAttribute("aria-checked").equals("false")) {
            switchForEveryone(module, true);
        }
    }

    private Locator toggle(String module) {
        return administrator.page().locator(".matrix-everyone [role=switch][aria-label^='" + module + "']");
    }
}
