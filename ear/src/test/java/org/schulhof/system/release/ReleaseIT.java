package org.schulhof.system.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class ReleaseIT {

    private static final String ADDRESS_BOOK = "/m/addressbook/index.xhtml";

    @Test
    @Tag("R12")
    @Tag("R13")
    void aSwitchIsObeyedByTheNextClickOfSomebodyWhoIsSignedIn(Visitors visitors) {
        Visitor pupil = signedIn(visitors, DemoPerson.PUPIL);
        MatrixPage matrix = MatrixPage.openedBy(signedIn(visitors, DemoPerson.ADMINISTRATOR));
        assertThat(statusOf(pupil, ADDRESS_BOOK)).isEqualTo(200);

        matrix.switchForEveryone("Adressbuch", false);
        assertThat(statusOf(pupil, ADDRESS_BOOK)).isEqualTo(403);
        assertThat(pupil.page().locator("main")).containsText("Es ist für keine deiner Gruppen freigegeben.");
        pupil.open("/");
        assertThat(pupil.page().locator(".rail")).not().containsText("Adressbuch");

        matrix.switchForEveryone("Adressbuch", true);
        assertThat(statusOf(pupil, ADDRESS_BOOK)).isEqualTo(200);
    }

    @Test
    @Tag("R12")
    void anOpenPageObeysAtItsNextAjaxPostbackAndKeepsWhatWasTyped(Visitors visitors) {
        Visitor pupil = signedIn(visitors, DemoPerson.PUPIL);
        MatrixPage matrix = MatrixPage.openedBy(signedIn(visitors, DemoPerson.ADMINISTRATOR));
        Page page = pupil.open("/m/addressbook/contact.xhtml");
        Locator firstName = page.locator("[id='form:firstName']");
        Locator addDetail = page.locator("button.ui-button.quiet").first();
        firstName.fill("Oma Erna");

        matrix.switchForEveryone("Adressbuch", false);
        addDetail.click();
        assertThat(page.locator("#problems")).containsText("Adressbuch ist für dich zurzeit geschlossen");
        assertThat(firstName).hasValue("Oma Erna");

        matrix.switchForEveryone("Adressbuch", true);
        int details = page.locator("[id$=':value']").count();
        addDetail.click();
        assertThat(page.locator("[id$=':value']")).hasCount(details + 1);
        assertThat(firstName).hasValue("Oma Erna");
        page.locator("[id='form:save']").click();
        assertThat(page.locator("main")).containsText("Oma Erna");
    }

    @Test
    @Tag("R11")
    @Tag("R13")
    void aModuleTakenFromOnePersonSaysWhyAndComesBack(Visitors visitors) {
        Visitor guardian = signedIn(visitors, DemoPerson.GUARDIAN);
        Visitor teacher = signedIn(visitors, DemoPerson.TEACHER);
        Page page = signedIn(visitors, DemoPerson.ADMINISTRATOR)
                .open("/search.xhtml?q=" + DemoPerson.GUARDIAN.account().replace('.', '+'));
        page.locator("main .row-link").first().click();
        page.locator("[id='deny:module']").selectOption("addressbook");
        page.locator("[id='deny:reason']").fill("Bitte im Büro melden");
        page.locator("[id='deny:go']").click();
        assertThat(page.locator(".notice")).containsText("Das Modul ist gesperrt.");

        assertThat(statusOf(guardian, ADDRESS_BOOK)).isEqualTo(403);
        assertThat(guardian.page().locator("main")).containsText("Bitte im Büro melden");
        assertThat(statusOf(guardian, "/settings.xhtml")).isEqualTo(200);
        assertThat(statusOf(teacher, ADDRESS_BOOK)).isEqualTo(200);

        page.locator("[id='denials'] input[type=submit]").first().click();
        assertThat(page.locator(".notice")).containsText("Die Sperre ist aufgehoben.");
        assertThat(statusOf(guardian, ADDRESS_BOOK)).isEqualTo(200);
    }

    private static Visitor signedIn(Visitors visitors, DemoPerson person) {
        Visitor visitor = visitors.arrive();
        visitor.signIn(person);
        return visitor;
    }

    private static int statusOf(Visitor visitor, String path) {
        Response response = visitor.page().navigate(path);
        return response.status();
    }
}
