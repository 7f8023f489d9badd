package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.schulhof.system.Visitor;

/** Whom the school trusts, in an administrator's browser. */
final class SignersPage {

    private final Visitor administrator;

    private SignersPage(Visitor administrator) {
        this.administrator = administrator;
    }

    static SignersPage openedBy(Visitor administrator) {
        administrator.open("/administration/modules/signers.xhtml");
        return new SignersPage(administrator);
    }

    void offer(Path certificate) {
        page().locator("[id='add:file']").setInputFiles(certificate);
        page().locator("[id='add:trust']").click();
    }

    Locator signer(String name) {
        return page().locator("[data-signer]").filter(new Locator.FilterOptions().setHasText("CN=" + name));
    }

    Locator notice() {
        return page().locator(".notice");
    }

    void distrust(String name) {
        signer(name).locator("[data-open]").click();
        signer(name).locator("dialog [id$=':distrust']").click();
        assertThat(signer(name)).hasCount(0);
    }

    private Page page() {
        return administrator.page();
    }
}
