package org.schulhof.system.consent;

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
import org.schulhof.system.KeptData;
import org.schulhof.system.NewSchool;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.module.ModuleJars;
import org.schulhof.system.module.ModulesPage;
import org.schulhof.system.person.PersonForm;
import org.schulhof.system.release.MatrixPage;

/** Families of these tests' own: a pupil, a guardian, and the office between them. */
@SystemTest
class ConsentIT {

    private static final Pattern CLOSED = Pattern.compile("/account-closed\\.xhtml$");
    private static final Pattern AGREEMENT = Pattern.compile("/agreement\\.xhtml$");
    private static final List<String> ELSEWHERE = List.of(
            "/",
            "/settings.xhtml",
            "/modules.xhtml",
            "/consents.xhtml",
            "/m/addressbook/index.xhtml",
            "/s/addressbook/photo/1");

    @Test
    @Tag("R20")
    @Tag("R21")
    @Tag("R24")
    void aPupilGetsInByAGuardiansConsentAndIsOutAtOnceWhenItIsWithdrawn(Portal portal, Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        enterFamily(administrator, "Ronja", "Birk", "Mattisson");
        knowsThePassword(portal, "ronja.mattisson", "birk.mattisson");

        Visitor pupil = arrive(visitors, "ronja.mattisson");
        assertThat(pupil.page()).hasURL(CLOSED);
        assertThat(pupil.page().locator("main")).containsText("Birk Mattisson");
        nothingElseOpens(pupil, CLOSED);

        Visitor guardian = arrive(visitors, "birk.mattisson");
        nothingElseOpens(guardian, AGREEMENT);
        guardian.takePictures("agreement-guardian");
        AgreementForm form = AgreementForm.shownTo(guardian);
        assertThat(form.consents()).hasCount(4);
        form.consentToAll().send();
        assertThat(guardian.page().locator("main"))
                .containsText("Ohne die Nutzungsordnung öffnet sich das Portal nicht.");
        form.acceptRegulations().consentToAll().send();
        assertThat(guardian.page()).hasURL(Pattern.compile("/consents\\.xhtml"));
        decide(guardian, "ronja.mattisson", "PLATFORM", "give");
        guardian.takePictures("consents");

        pupil.open("/");
        assertThat(pupil.page()).hasURL(AGREEMENT);
        assertThat(AgreementForm.shownTo(pupil).consents()).hasCount(0);
        AgreementForm.shownTo(pupil).acceptRegulations().send();
        assertThat(pupil.page().locator("h1")).hasText("Hallo Ronja");
        assertThat(pupil.open("/m/addressbook/index.xhtml").locator("h1")).hasText("Adressbuch");

        withdraw(guardian, "ronja.mattisson", "PLATFORM");
        pupil.open("/m/addressbook/index.xhtml");
        assertThat(pupil.page().locator("main"))
                .containsText("Die Einwilligung, das Portal zu benutzen, ist widerrufen.");
        pupil.enter("ronja.mattisson", DemoPerson.PASSWORD);
        assertThat(pupil.page()).hasURL(CLOSED);
    }

    @Test
    @Tag("R22")
    @Tag("R24")
    void withoutConsentToEvaluationTheModuleThatNeedsItIsClosedAndTheAddressBookGoesOn(
            Portal portal, Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        enter(administrator, "Lovis", "Borkason", "TEACHER");
        knowsThePassword(portal, "lovis.borkason");
        ModulesPage modules = ModulesPage.openedBy(administrator);
        modules.upload(ModuleJars.build("confidant", "1.0.0")).install();
        try {
            MatrixPage.openedBy(administrator).openForEveryone("Vertrauen");
            administrator.open("/administration/consents/index.xhtml");
            assertThat(administrator.page().locator("#modules li", withText("Vertrauen")))
                    .containsText("Auswertung");
            assertThat(administrator.page().locator("#modules li", withText("Adressbuch")))
                    .not()
                    .containsText("Auswertung");

            Visitor teacher = arrive(visitors, "lovis.borkason");
            AgreementForm.agreeIfAsked(teacher);
            assertThat(teacher.statusOf("/m/confidant/index.xhtml")).isEqualTo(200);

            withdraw(teacher, "lovis.borkason", "EVALUATION");
            assertThat(teacher.page().locator(".notice.good")).containsText("Die Einwilligung ist widerrufen.");
            assertThat(teacher.statusOf("/m/confidant/index.xhtml")).isEqualTo(403);
            assertThat(teacher.page().locator(".obstacles")).containsText("Die Einwilligung zur Auswertung");
            assertThat(teacher.page().locator(".obstacles a")).hasAttribute("href", "/consents.xhtml");
            assertThat(teacher.open("/modules.xhtml").locator("#module-confidant"))
                    .containsText("Die Einwilligung zur Auswertung");
            assertThat(teacher.statusOf("/m/addressbook/index.xhtml")).isEqualTo(200);
        } finally {
            modules.remove("confidant");
        }
    }

    @Test
    @Tag("R20")
    @Tag("R21")
    void theOfficeRecordsPapersOneAfterTheOther(Portal portal, Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        enterFamily(administrator, "Tjorven", "Nisse", "Grankvist");
        enterFamily(administrator, "Stina", "Söderman", "Saltkrokan");
        for (String name : List.of("Grankvist", "Saltkrokan")) {
            String child = administrator
                    .open("/administration/people/index.xhtml?role=PUPIL&q=" + name)
                    .locator("main a.row")
                    .getAttribute("href");
            PersonForm.of(administrator, "/administration/people/" + child).place("10b");
        }
        knowsThePassword(portal, "tjorven.grankvist");

        Visitor office = visitors.signedIn(DemoPerson.STAFF);
        Page page = office.open("/administration/consents/index.xhtml");
        page.locator("tbody a")
                .getByText("10b", new Locator.GetByTextOptions().setExact(true))
                .click();
        office.takePictures("consent-class");
        page.locator("[data-account='tjorven.grankvist']").click();
        page.locator("[id='paper:save']").click();
        assertThat(page.locator(".field-error", new Page.LocatorOptions().setHasText("Bitte den Ort eintragen.")))
                .isVisible();
        page.locator("[id='paper:place']").fill("Saltkrokan");
        page.locator("[id='paper:day']").fill("2026-01-15");
        assertThat(page.locator("[id='paper:first']")).hasValue("Nisse Grankvist");
        page.locator("[data-consent=PLATFORM] input[value=yes]").check();
        page.locator("[data-consent=EVALUATION] input[value=no]").check();
        office.takePictures("paper");
        page.locator("[id='paper:save']").click();

        assertThat(page.locator(".notice.good")).containsText("Das Papier von Tjorven Grankvist ist erfasst.");
        assertThat(page.locator("h1")).hasText("Stina Saltkrokan");
        assertThat(page.locator("[id='paper:place']")).hasValue("Saltkrokan");
        assertThat(page.locator("[id='paper:day']")).hasValue("2026-01-15");

        Visitor pupil = arrive(visitors, "tjorven.grankvist");
        assertThat(pupil.page().locator("h1")).hasText("Hallo Tjorven");
        administrator.open("/administration/people/index.xhtml?role=PUPIL&q=Grankvist");
        administrator.page().locator("main a.row").click();
        assertThat(administrator.page().locator("#person-consents")).containsText("Nisse Grankvist: Ja");
        assertThat(administrator.page().locator("#person-consents")).containsText("Olaf Ohm");
        administrator.takePictures("person-consents");
    }

    @Test
    @Tag("R20")
    void aNewVersionOfTheRegulationsAsksAgain(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        Page page = administrator.open("/administration/agreements/index.xhtml");
        page.locator("main a.row").first().click();
        page.locator("[id='draft:german']").fill("# Neu\nJetzt <b>mit</b> Nachsatz.\n\n- eins\n- zwei");
        page.locator("[id='draft:save']").click();
        assertThat(page.locator(".notice.good")).containsText("Er gilt noch nicht.");
        assertThat(administrator.open("/settings.xhtml").locator("h1")).hasText("Einstellungen");

        page.navigate("/administration/agreements/text.xhtml?text=REGULATIONS");
        page.locator("#publish").click();
        page.locator("[id='draft:go']").click();
        assertThat(page).hasURL(AGREEMENT);
        nothingElseOpens(administrator, AGREEMENT);
        assertThat(page.locator(".prose")).containsText("Jetzt <b>mit</b> Nachsatz.");
        AgreementForm.shownTo(administrator).acceptRegulations().send();
        assertThat(page.locator("h1")).hasText("Hallo Erna");
        page.navigate("/administration/agreements/version.xhtml?text=REGULATIONS&version=1");
        assertThat(page.locator("main")).containsText("Jede Person hat ein eigenes Konto");
    }

    private static void nothingElseOpens(Visitor visitor, Pattern page) {
        for (String path : ELSEWHERE) {
            visitor.open(path);
            assertThat(visitor.page()).hasURL(page);
        }
    }

    private static void decide(Visitor guardian, String account, String consent, String button) {
        guardian.open("/consents.xhtml");
        Locator line = line(guardian, account, consent);
        line.locator("[id$=':" + button + "']").click();
        assertThat(guardian.page().locator(".notice.good")).isVisible();
    }

    private static void withdraw(Visitor decider, String account, String consent) {
        decider.open("/consents.xhtml");
        Locator line = line(decider, account, consent);
        line.locator("a").click();
        decider.page().locator("[id='form:go']").click();
        decider.page().waitForLoadState();
    }

    private static Locator line(Visitor visitor, String account, String consent) {
        return visitor.page().locator("[data-person='" + account + "'] [data-consent=" + consent + "]");
    }

    private static void enterFamily(Visitor administrator, String child, String guardian, String lastName) {
        enter(administrator, child, lastName, "PUPIL");
        String page = enter(administrator, guardian, lastName, "GUARDIAN");
        PersonForm.of(administrator, page).addChild(lastName);
    }

    private static String enter(Visitor administrator, String firstName, String lastName, String role) {
        return PersonForm.forSomebodyNew(administrator)
                .name(firstName, lastName)
                .role(role)
                .save();
    }

    /** As if they had chosen it: letters are other tests' business. */
    private static void knowsThePassword(Portal portal, String... accounts) {
        for (String account : accounts) {
            KeptData.of(portal)
                    .change("update person p join person q on q.account = '" + DemoPerson.PUPIL.account()
                            + "' set p.password_hash = q.password_hash where p.account = '" + account + "'");
        }
    }

    private static Visitor arrive(Visitors visitors, String account) {
        Visitor visitor = visitors.arrive();
        visitor.signIn(account, DemoPerson.PASSWORD);
        visitor.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        return visitor;
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
