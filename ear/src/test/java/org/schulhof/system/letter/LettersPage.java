package org.schulhof.system.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.schulhof.system.Visitor;

/** The page for letters in an administrator's browser. */
public final class LettersPage {

    private static final double PATIENCE_MILLIS = 120_000;

    private final Page page;

    private LettersPage(Page page) {
        this.page = page;
    }

    public static LettersPage openedBy(Visitor administrator) {
        return new LettersPage(administrator.open("/administration/letters/index.xhtml"));
    }

    public static LettersPage shownTo(Visitor administrator) {
        return new LettersPage(administrator.page());
    }

    /** Waits until some passwords are made. */
    public void awaitProgress() {
        assertThat(page.locator("progress:not([value='0'])"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    /**
     * Orders letters for the pupils of a class who have not signed in yet.
     *
     * @return how many there are
     */
    public int orderFor(String className) {
        String forAll = button().inputValue();
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(className).setExact(true))
                .check();
        assertThat(button()).not().hasValue(forAll);
        int letters = Integer.parseInt(button().inputValue().replaceAll("\\D", ""));
        button().click();
        page.waitForURL("**/administration/letters/index.xhtml?job=*");
        return letters;
    }

    /** Lets those who have signed in before get one as well. */
    public LettersPage again() {
        String without = button().inputValue();
        page.locator("[id='order:again']").check();
        assertThat(button()).not().hasValue(without);
        return this;
    }

    /** Prints for the class and fetches the letters, which works once. */
    public PrintedLetters printFor(String className) {
        int letters = orderFor(className);
        awaitPrinted(letters);
        PrintedLetters printed = fetch();
        page.navigate("/administration/letters/index.xhtml");
        assertThat(waiting()).hasCount(0);
        return printed;
    }

    private Locator button() {
        return page.locator("[id='order:go']");
    }

    public void awaitPrinted(int letters) {
        assertThat(page.locator(".notice.good"))
                .containsText(letters + " Briefe", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Fetches what was printed last. */
    public PrintedLetters fetch() {
        Locator fetch = page.locator("[id$=':fetch:go']").first();
        assertThat(fetch).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        Download download = page.waitForDownload(fetch::click);
        Path file = download.path();
        return PrintedLetters.read(file);
    }

    public Locator waiting() {
        return page.locator("[id$=':fetch:go']");
    }
}
