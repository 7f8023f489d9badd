package org.schulhof.system.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.AgreementForm;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.letter.PasswordForm;
import org.schulhof.system.signin.AuthenticatorApp;

/** Pupils who have forgotten their password or lost their phone go to the desk. */
@SystemTest
class RecoveryIT {

    private static final String FIRST = "Nebel+Horn=31";
    private static final String SECOND = "Zimt+Schnecke=8";
    private static final Pattern PASSWORD_PAGE = Pattern.compile("/password\\.xhtml$");

    @Test
    @Tag("R5")
    @Tag("R8")
    @Tag("R15")
    void whoForgotTheirPasswordGetsAnotherAtTheDesk(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        String person = colleague(administrator, "Vergisst");
        Visitor colleague = signedIn(visitors, administrator, person);

        Visitor forgetful = visitors.arrive();
        Locator help = forgetful.open("/signin.xhtml").locator("details.more");
        help.locator("summary").click();
        assertThat(help).containsText("nur persönlich");
        forgetful.takePictures("signin-forgotten");

        RecoveryDesk desk = RecoveryDesk.openedBy(administrator, person);
        desk.issueToNobody();
        assertThat(desk.faults()).hasCount(2);
        administrator.takePictures("recovery-refused");
        colleague.open("/settings.xhtml");
        assertThat(colleague.page().locator("h1")).hasText("Einstellungen");

        RecoveryDesk.Slip issued = desk.issue();
        administrator.takePictures("recovery-issued");
        colleague.open("/settings.xhtml");
        assertThat(colleague.page().locator(".notice")).containsText("am Schalter der Schule zurückgesetzt");
        colleague.signIn(issued.account(), FIRST);
        assertThat(colleague.page().locator(".notice.bad")).containsText("passen nicht zusammen");
        colleague.enter(issued.account(), issued.password());
        for (String path : List.of("/", "/settings.xhtml", "/m/addressbook/index.xhtml")) {
            colleague.open(path);
            assertThat(colleague.page()).hasURL(PASSWORD_PAGE);
        }
        PasswordForm.shownTo(colleague).change(issued.password(), SECOND);
        assertThat(colleague.page().locator("h1")).hasText("Hallo Nele");
        colleague.open("/notifications.xhtml");
        assertThat(colleague.page().locator("main .row").first())
                .containsText("Am Schalter der Schule hat Andrea Arndt ein Einmalpasswort");

        Page page = administrator.open(person);
        assertThat(page.locator("#createdBy")).hasText("Andrea Arndt");
        assertThat(page.locator("#lastAddress")).hasText("127.0.0.1");
        assertThat(page.locator("dl.facts").first()).not().containsText("noch nie");
        administrator.takePictures("person-recovery");
        page.navigate("/administration/audit/index.xhtml");
        assertThat(page.locator("main .row")
                        .filter(new Locator.FilterOptions().setHasText("am Schalter ausgegeben: Nele Vergisst"))
                        .first())
                .containsText("persönlich gefragt, am Schülerausweis");
        assertThat(page.content()).doesNotContain(issued.password());
    }

    @Test
    @Tag("R5")
    void aLostPhoneIsAMatterOfItsOwn(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        String person = colleague(administrator, "Verliert");
        Visitor colleague = signedIn(visitors, administrator, person);
        Page page = colleague.open("/second-factor.xhtml");
        page.locator("[id='form:code']")
                .fill(AuthenticatorApp.codeOf(page.locator("#secret").textContent()));
        page.locator("[id='form:confirm']").click();
        assertThat(page.locator("#codes")).isVisible();

        RecoveryDesk.Slip issued = RecoveryDesk.openedBy(administrator, person).issue();
        colleague.signIn(issued.account(), issued.password());
        assertThat(page.locator("[id='code:code']")).isVisible();
        colleague.open("/");
        assertThat(page.locator("[id='code:code']")).isVisible();

        RecoveryDesk desk = RecoveryDesk.openedBy(administrator, person);
        administrator.takePictures("recovery-second-factor");
        desk.removeSecondFactor();
        colleague.loseSession();
        colleague.signIn(issued.account(), issued.password());
        assertThat(page).hasURL(PASSWORD_PAGE);
    }

    @Test
    @Tag("R15")
    void theDeskServesNoHeadAndIsOpenToNobodyElse(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        Page page = administrator.open("/administration/people/index.xhtml?q=helga.hennig");
        page.locator("main a.row").first().click();
        page.locator("a[href*='recovery.xhtml']").click();
        assertThat(page.locator("main")).containsText("Diesen Zugang können Sie nicht zurücksetzen");
        assertThat(page.locator("[id='form:issue']")).hasCount(0);
        String address = page.url();

        for (DemoPerson person : List.of(DemoPerson.STAFF, DemoPerson.TEACHER, DemoPerson.PUPIL)) {
            assertThat(visitors.signedIn(person).statusOf(address))
                    .as(person.account())
                    .isEqualTo(403);
        }
    }

    private static String colleague(Visitor administrator, String lastName) {
        return PersonForm.forSomebodyNew(administrator)
                .name("Nele", lastName)
                .role("TEACHER")
                .save();
    }

    private static Visitor signedIn(Visitors visitors, Visitor administrator, String person) {
        RecoveryDesk.Slip issued = RecoveryDesk.openedBy(administrator, person).issue();
        Visitor colleague = visitors.arrive();
        colleague.signIn(issued.account(), issued.password());
        assertThat(colleague.page()).hasURL(PASSWORD_PAGE);
        PasswordForm.shownTo(colleague).change(issued.password(), FIRST);
        colleague.page().waitForURL("**/agreement.xhtml*");
        AgreementForm.agreeIfAsked(colleague);
        assertThat(colleague.page().locator("h1")).hasText("Hallo Nele");
        return colleague;
    }
}
