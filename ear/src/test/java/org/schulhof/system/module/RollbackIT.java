package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** What a module writes into its own tables and what the core writes for it is one transaction. */
@SystemTest
class RollbackIT {

    private ModulesPage modules;
    private Visitor staff;

    @BeforeEach
    void installForEveryone(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        modules = ModulesPage.openedBy(administrator);
        modules.upload(ModuleJars.build("ledger", "1.0.0")).install();
        MatrixPage.openedBy(administrator).openForEveryone("Kassenbuch");
        staff = visitors.arrive();
        staff.signIn(DemoPerson.STAFF);
    }

    @AfterEach
    void remove() {
        modules.removeAllButThePortalsOwn();
    }

    @Test
    void whatFailsLeavesNeitherTheModulesRowNorTheCores() {
        String kept = "Kreide " + System.nanoTime();
        String lost = "Tafel " + System.nanoTime();

        book(kept, "book");
        assertThat(entries().filter(withText(kept))).hasCount(1);
        book(lost, "fail");
        assertThat(staff.page().locator(".fault-number")).isVisible();

        staff.open("/m/ledger/index.xhtml");
        assertThat(entries().filter(withText(kept))).hasCount(1);
        assertThat(entries().filter(withText(lost))).hasCount(0);
        Page notifications = staff.open("/notifications.xhtml");
        assertThat(notifications.locator("main")).containsText(kept);
        assertThat(notifications.locator("main")).not().containsText(lost);
    }

    private void book(String text, String button) {
        Page page = staff.open("/m/ledger/index.xhtml");
        page.locator("[id='form:text']").fill(text);
        page.locator("[id='form:" + button + "']").click();
    }

    private Locator entries() {
        return staff.page().locator(".entries li");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
