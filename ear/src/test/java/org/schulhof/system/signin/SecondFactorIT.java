package org.schulhof.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class SecondFactorIT {

    private static final String ROLE = "[data-policy='core.second-factor-roles'] input[value='staff']";

    @Test
    void thePasswordAloneIsNotEnoughAnyMore(Visitors visitors) {
        Visitor teacher = visitors.arrive();
        teacher.signIn(DemoPerson.TEACHER);
        teacher.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        Page page = teacher.open("/second-factor.xhtml");
        assertThat(page.locator("svg.qr-code")).isVisible();
        String secret = page.locator("#secret").textContent();
        enter(page, AuthenticatorApp.codeOf(secret), "confirm");
        List<String> recovery = page.locator("#codes li").allTextContents();
        try {
            Visitor elsewhere = visitors.arrive();
            elsewhere.signIn(DemoPerson.TEACHER);
            assertThat(elsewhere.page().locator("[id='code:code']")).isVisible();
            assertThat(elsewhere.page().locator("h1")).not().containsText("Guten");
            elsewhere.open("/settings.xhtml");
            assertThat(elsewhere.page().locator("[id='code:code']")).isVisible();

            elsewhere.page().locator("[id='code:code']").fill("123456");
            elsewhere.page().locator("[id='code:go']").click();
            assertThat(elsewhere.page().locator("main")).containsText("Dieser Code stimmt nicht");

            elsewhere.page().locator("[id='code:code']").fill(recovery.get(0));
            elsewhere.page().locator("[id='code:go']").click();
            assertThat(elsewhere.page().locator("h1")).hasText("Einstellungen");
        } finally {
            enter(teacher.open("/second-factor.xhtml"), recovery.get(1), "giveUp");
        }
        Visitor later = visitors.arrive();
        later.signIn(DemoPerson.TEACHER);
        assertThat(later.page().locator("[id='code:code']")).hasCount(0);
    }

    @Test
    void whereTheSchoolDemandsItNothingElseOpensBefore(Visitors visitors) {
        Visitor head = visitors.arrive();
        head.signIn(DemoPerson.HEAD);
        head.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        Visitor staff = visitors.arrive();
        staff.signIn(DemoPerson.STAFF);
        staff.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        demand(head, true);
        try {
            Page page = staff.open("/m/addressbook/index.xhtml");
            assertThat(page.locator("main")).containsText("Die Schule verlangt ihn.");
        } finally {
            demand(head, false);
        }
        staff.open("/m/addressbook/index.xhtml");
        assertThat(staff.page().locator("main")).not().containsText("Die Schule verlangt ihn.");
    }

    private static void demand(Visitor head, boolean demanded) {
        Page page = head.open("/administration/policies/index.xhtml");
        page.locator(ROLE).setChecked(demanded);
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".notice")).containsText("gespeichert");
    }

    private static void enter(Page page, String code, String button) {
        page.locator("[id='form:code']").fill(code);
        page.locator("[id='form:" + button + "']").click();
        page.waitForLoadState();
    }
}
