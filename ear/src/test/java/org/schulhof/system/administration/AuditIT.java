package org.schulhof.system.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class AuditIT {

    private static final String LOG = "/administration/audit/index.xhtml";

    @Test
    @Tag("R12")
    @Tag("R17")
    void whatOneDidIsInTheLogForOneselfAlone(Visitors visitors) {
        Page matrix = visitors.signedIn(DemoPerson.ADMINISTRATOR).open("/administration/releases/index.xhtml?q=05b");
        Locator toggle = matrix.locator("[role=switch][aria-label^='Adressbuch'][aria-label*='05b']")
                .first();
        String before = toggle.getAttribute("aria-checked");
        toggle.click();
        assertThat(toggle).not().hasAttribute("aria-checked", before);
        toggle.click();
        assertThat(toggle).hasAttribute("aria-checked", before);

        matrix.navigate(LOG + "?kind=release");
        Locator entries = matrix.locator(".log > li");
        assertThat(entries.first()).containsText("Freigabe zurückgenommen: Adressbuch");
        assertThat(entries.first().locator("del")).hasText("frei");
        assertThat(entries.nth(1)).containsText("Modul freigegeben: Adressbuch");
        assertThat(entries.nth(1).locator("ins")).hasText("frei");
        matrix.navigate(LOG + "?kind=audit");
        assertThat(entries.first()).containsText("Protokoll angesehen");

        Page others = visitors.signedIn(DemoPerson.HEAD).open(LOG + "?kind=release&q=adressbuch");
        assertThat(others.locator(".log > li")).hasCount(0);
        others.navigate(LOG);
        assertThat(others.locator("main")).not().containsText("Freigabe zurückgenommen: Adressbuch · 05b");
    }

    @Test
    @Tag("R17")
    void nobodyElseReadsTheLog(Visitors visitors) {
        for (DemoPerson person :
                new DemoPerson[] {DemoPerson.STAFF, DemoPerson.TEACHER, DemoPerson.PUPIL, DemoPerson.GUARDIAN}) {
            Visitor visitor = visitors.signedIn(person);
            assertThat(visitor.statusOf(LOG)).as(person.account()).isEqualTo(403);
            assertThat(visitor.page().locator(".log")).hasCount(0);
        }
    }
}
