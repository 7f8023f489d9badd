package org.schulhof.system.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** What people choose for themselves, and what nobody else notices. */
@SystemTest
class SettingsIT {

    @Test
    @Tag("R9")
    void nicknameColourAndSettingsAreKeptForTheNextSignIn(Visitors visitors) {
        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
        choose(guardian, "Hansi", "rose", "en", "dark");
        try {
            Page page = visitors.signedIn(DemoPerson.GUARDIAN).open("/settings.xhtml");
            assertThat(page.locator("h1")).hasText("Settings");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("html")).hasAttribute("data-accent", "rose");
            assertThat(page.locator("[id='form:nickname']")).hasValue("Hansi");

            Page other = visitors.signedIn(DemoPerson.STAFF).open("/settings.xhtml");
            assertThat(other.locator("html")).hasAttribute("data-accent", "green");
            assertThat(other.locator("[id='form:nickname']")).hasValue("");
        } finally {
            choose(guardian, "", "green", "", "");
        }
        Page page = visitors.signedIn(DemoPerson.GUARDIAN).open("/settings.xhtml");
        assertThat(page.locator("h1")).hasText("Einstellungen");
    }

    private static void choose(Visitor visitor, String nickname, String colour, String language, String theme) {
        visitor.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        Page page = visitor.open("/settings.xhtml");
        page.locator("[id='form:nickname']").fill(nickname);
        page.locator("[id='form:colour']").selectOption(colour);
        page.locator("[id='form:language']").selectOption(language);
        page.locator("[id='form:theme']").selectOption(theme);
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".notice.good")).isVisible();
        page.waitForLoadState(LoadState.LOAD);
    }
}
