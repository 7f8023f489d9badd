package org.schulhof.system.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.Visitor;

/** The page at which an administrator helps who has forgotten their password or lost their phone. */
final class RecoveryDesk {

    private final Page page;

    private RecoveryDesk(Page page) {
        this.page = page;
    }

    static RecoveryDesk openedBy(Visitor administrator, String personPage) {
        administrator.open(personPage).locator("a[href*='recovery.xhtml']").click();
        return new RecoveryDesk(administrator.page());
    }

    /** Sends the form without saying that anybody is there. */
    void issueToNobody() {
        page.locator("[id='form:issue']").click();
    }

    Slip issue() {
        recognise();
        page.locator("[id='form:issue']").click();
        assertThat(page.locator("#password")).isVisible();
        return new Slip(
                page.locator("#account").textContent(),
                page.locator("#password").textContent());
    }

    void removeSecondFactor() {
        recognise();
        page.locator("[id='form:remove']").click();
        page.waitForURL("**/person.xhtml*");
    }

    Locator faults() {
        return page.locator(".field-error");
    }

    private void recognise() {
        page.locator("[id='form'] input[value=PUPIL_CARD]").check();
        page.locator("[id='form:present']").check();
    }

    /** What the person takes along. */
    record Slip(String account, String password) {}
}
