package org.schulhof.system.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** From the letter on paper to a password of one's own. The classes printed for are those that no other test looks at. */
@SystemTest
class LetterIT {

    private static final String CHOSEN = "Regen+Bogen=17";
    private static final Pattern PASSWORD_PAGE = Pattern.compile("/password\\.xhtml$");
    private static final List<String> ELSEWHERE = List.of(
            "/",
            "/settings.xhtml",
            "/modules.xhtml",
            "/search.xhtml?q=a",
            "/m/addressbook/index.xhtml",
            "/s/addressbook/photo/1");

    @Test
    @Tag("R3")
    @Tag("R5")
    void theOneTimePasswordOfALetterOpensNothingButItsOwnChange(Visitors visitors) {
        PrintedLetters.Letter letter = print(visitors, "09a").letters().get(0);

        Visitor pupil = visitors.arrive();
        pupil.signIn(letter.account(), letter.password());
        Page page = pupil.page();
        assertThat(page).hasURL(PASSWORD_PAGE);
        for (String path : ELSEWHERE) {
            page.navigate(path);
            assertThat(page).hasURL(PASSWORD_PAGE);
        }

        PasswordForm form = PasswordForm.shownTo(pupil);
        form.change(letter.password(), "passwort");
        assertThat(form.faults().first()).isVisible();
        form.change(letter.password(), CHOSEN);
        assertThat(page.locator("h1")).containsText("Hallo");
        for (String path : List.of("/settings.xhtml", "/m/addressbook/index.xhtml")) {
            page.navigate(path);
            assertThat(page).hasURL(Pattern.compile(path.replace(".", "\\.") + "$"));
        }
    }

    @Test
    @Tag("R5")
    void aOneTimePasswordIsWorthNothingAfterItsChange(Visitors visitors) {
        PrintedLetters.Letter letter = print(visitors, "09b").letters().get(0);
        Visitor thief = visitors.arrive();
        thief.signIn(letter.account(), letter.password());
        assertThat(thief.page()).hasURL(PASSWORD_PAGE);
        Visitor pupil = visitors.arrive();
        pupil.signIn(letter.account(), letter.password());
        PasswordForm.shownTo(pupil).change(letter.password(), CHOSEN);
        assertThat(pupil.page().locator("h1")).containsText("Hallo");

        thief.open("/");
        assertThat(thief.page()).hasURL(Pattern.compile("/signin\\.xhtml"));
        thief.signIn(letter.account(), letter.password());
        assertThat(thief.page().locator(".notice.bad")).isVisible();
        thief.open("/");
        assertThat(thief.page()).hasURL(Pattern.compile("/signin\\.xhtml"));

        Visitor later = visitors.arrive();
        later.signIn(letter.account(), CHOSEN);
        assertThat(later.page().locator("h1")).containsText("Hallo");
    }

    private static PrintedLetters print(Visitors visitors, String className) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        PrintedLetters printed = LettersPage.openedBy(administrator).printFor(className);
        assertThat(printed.letters())
                .hasSizeGreaterThan(20)
                .allSatisfy(letter -> assertThat(letter.text()).contains("Klasse " + className));
        assertThat(printed.letters())
                .extracting(PrintedLetters.Letter::password)
                .doesNotHaveDuplicates();
        return printed;
    }
}
