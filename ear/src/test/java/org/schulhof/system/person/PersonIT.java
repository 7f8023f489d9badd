package org.schulhof.system.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.letter.LettersPage;
import org.schulhof.system.letter.PasswordForm;
import org.schulhof.system.letter.PrintedLetters;

/** Single people entered and corrected by hand, each of a name that nobody else has. */
@SystemTest
class PersonIT {

    private static final String CHOSEN = "Wolken+Bruch=23";

    @Test
    @Tag("R1")
    @Tag("R2")
    void aPersonIsEnteredPlacedAndRenamed(Visitors visitors) {
        Visitor administrator = administrator(visitors);
        String person = PersonForm.forSomebodyNew(administrator)
                .name("Çağla", "O'Brannigan-Şahin")
                .birthDate("2014-05-06")
                .role("PUPIL")
                .save();
        Page page = administrator.page();
        assertThat(page.locator(".notice.good")).containsText("Die Person ist angelegt.");
        assertThat(page.locator("h1")).hasText("Çağla O'Brannigan-Şahin");
        assertThat(page.locator("main")).containsText("cagla.obrannigan-sahin");
        assertThat(page.locator("dl.facts").first()).containsText("6. Mai 2014");

        PersonForm.of(administrator, person).place("07b");
        page.navigate(person);
        assertThat(page.locator("dl.facts .tags")).containsText("07b");
        assertThat(page.locator("dl.facts .tags")).containsText("07b-");
        PersonForm.of(administrator, person).place("07b", "08a");
        page.navigate(person);
        assertThat(page.locator("dl.facts .tags")).containsText("08a-");
        assertThat(page.locator("dl.facts .tags")).not().containsText("07b");

        PersonForm.of(administrator, person).name("Çağla", "Brannigan").save();
        assertThat(page.locator(".notice.good")).containsText("cagla.obrannigan-sahin");
        PersonForm.of(administrator, person)
                .name("Çağla", "Brannigan")
                .accountFollows()
                .save();
        assertThat(page.locator(".notice.good")).containsText("cagla.brannigan");
        assertThat(page.locator("h1")).hasText("Çağla Brannigan");
    }

    @Test
    @Tag("R1")
    void allThatIsWrongIsToldAtItsFieldAndKept(Visitors visitors) {
        Visitor administrator = administrator(visitors);
        PersonForm form = PersonForm.forSomebodyNew(administrator)
                .name("   ", "Nirgendwo")
                .birthDate("2099-01-01")
                .role("PUPIL");
        form.send();

        assertThat(form.faults())
                .hasText(new String[] {"Bitte ausfüllen.", "An diesem Tag kann niemand an der Schule geboren sein."});
        assertThat(administrator.page().locator("[id='form:lastName']")).hasValue("Nirgendwo");
        administrator.takePictures("person-new-refused");
        administrator.open("/administration/people/index.xhtml?q=nirgendwo");
        assertThat(administrator.page().locator("main .row")).hasCount(0);
    }

    @Test
    @Tag("R15")
    void anAdministratorEntersNoHead(Visitors visitors) {
        Visitor administrator = administrator(visitors);
        PersonForm form =
                PersonForm.forSomebodyNew(administrator).name("Möchte", "Gern").role("HEAD");
        form.send();

        assertThat(form.faults()).containsText(new String[] {"Diese Rollen dürfen Sie nicht vergeben"});
        administrator.open("/administration/people/index.xhtml?q=gern");
        assertThat(administrator.page().locator("main .row")).hasCount(0);
    }

    @Test
    void aGuardianGetsAChildGivesItUpAndGoesWithTheLastOne(Visitors visitors) {
        Visitor administrator = administrator(visitors);
        String child = PersonForm.forSomebodyNew(administrator)
                .name("Kim", "Vandenberghe")
                .role("PUPIL")
                .save();
        String guardian = PersonForm.forSomebodyNew(administrator)
                .name("Robin", "Vandenberghe")
                .role("GUARDIAN")
                .save();
        Page page = administrator.page();
        PersonForm.of(administrator, guardian).addChild("vandenberghe");
        PersonForm.of(administrator, guardian).removeChild();
        PersonForm.of(administrator, guardian).addChild("vandenberghe");
        administrator.takePictures("person-edit-guardian");

        page.navigate(child);
        assertThat(page.locator("dl.facts").first()).containsText("Robin Vandenberghe");
        page.locator("[id='roles:leave']").click();
        assertThat(page.locator(".notice.good")).containsText("Mit ihm geht 1 Person");
        page.navigate(guardian);
        assertThat(page.locator(".detail-note")).containsText("Hat die Schule verlassen");
        page.navigate(child);
        page.locator("[id='roles:return']").click();
        page.navigate(guardian);
        assertThat(page.locator(".detail-note")).containsText("An der Schule");
    }

    @Test
    void whoLeavesIsOutAtTheNextClickAndInAgainWhenBack(Visitors visitors) {
        Visitor administrator = administrator(visitors);
        PrintedLetters.Letter letter =
                LettersPage.openedBy(administrator).printFor("08b").letters().get(0);
        Visitor pupil = visitors.arrive();
        pupil.signIn(letter.account(), letter.password());
        PasswordForm.shownTo(pupil).change(letter.password(), CHOSEN);
        assertThat(pupil.page().locator("h1")).containsText("Hallo");
        Page page = administrator.open("/search.xhtml?q=" + letter.account().replace('.', '+'));
        page.locator("main .row-link").first().click();

        page.locator("[id='roles:leave']").click();
        assertThat(page.locator(".notice.good")).containsText("Das Konto ist geschlossen.");
        pupil.open("/settings.xhtml");
        assertThat(pupil.page()).hasURL(Pattern.compile("/signin\\.xhtml"));
        pupil.signIn(letter.account(), CHOSEN);
        assertThat(pupil.page().locator(".notice.bad")).isVisible();

        page.locator("[id='roles:return']").click();
        assertThat(page.locator(".notice.good")).containsText("Das Konto ist wieder offen.");
        pupil.signIn(letter.account(), CHOSEN);
        assertThat(pupil.page().locator("h1")).hasText("Einstellungen");
    }

    private static Visitor administrator(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        return administrator;
    }
}
