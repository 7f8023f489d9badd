package org.schulhof.system.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.schulhof.system.KeptData;
import org.schulhof.system.NewSchool;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.letter.LettersPage;
import org.schulhof.system.letter.PrintedLetters;
import org.schulhof.system.roster.ImportPage;

/** Power cuts in the middle of work: the next start goes on, and nothing is there twice or half. */
@SystemTest
class CrashIT {

    private static final String DONE_IMPORTS = "select count(*) from audit_entry where action = 'roster.import'";
    private static final Pattern SIGN_IN_PAGE = Pattern.compile("/signin\\.xhtml");
    private static final double PATIENCE_MILLIS = 60_000;

    @Test
    void anImportWhoseServerIsKilledIsDoneOnceAfterTheNextStart(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        long before = KeptData.of(school.portal()).count(DONE_IMPORTS);
        ImportPage roster = ImportPage.openedBy(administrator);
        roster.uploadWholeSchool();
        roster.tickAllDoubts();
        roster.confirm();
        roster.awaitProgress();
        String progress = administrator.page().url();

        school.portal().killServer();

        assertThat(school.portal().exitStatus()).isNotZero();
        assertThat(school.portal().output())
                .contains("The server ended unexpectedly")
                .doesNotContain("\tat ");
        school.start();
        // The page that showed the progress finds out by itself that its session is over.
        assertThat(administrator.page()).hasURL(SIGN_IN_PAGE, new HasURLOptions().setTimeout(PATIENCE_MILLIS));
        Page page = school.administrator(visitors).open(progress);
        assertThat(page.locator(".notice.good")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        KeptData kept = KeptData.of(school.portal());
        assertThat(kept.count(DONE_IMPORTS)).isEqualTo(before + 1);
        assertThat(kept.filesWithoutContent()).isEmpty();
        assertThat(kept.count("select count(*) from job where state in ('RUNNING', 'FAILED')"))
                .isZero();
    }

    @Test
    void lettersOutliveADeathOfLauncherServerAndDatabase(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        ImportPage.openedBy(administrator).importWholeSchool();
        LettersPage letters = LettersPage.openedBy(administrator);
        int ordered = letters.orderFor("05c");
        letters.awaitProgress();
        String job = administrator.page().url();

        school.portal().kill();
        school.portal().killServer();
        school.portal().killDatabase();
        school.start();

        Visitor again = school.administrator(visitors);
        again.open(job);
        letters = LettersPage.shownTo(again);
        letters.awaitPrinted(ordered);
        assertThat(letters.waiting()).hasCount(1);
        assertThat(KeptData.of(school.portal()).filesWithoutContent()).isEmpty();
        PrintedLetters printed = letters.fetch();
        assertThat(printed.letters()).hasSize(ordered);
        Visitor pupil = visitors.arriveAt(school.portal(), "de-DE");
        pupil.signIn(
                printed.letters().get(0).account(), printed.letters().get(0).password());
        assertThat(pupil.page()).hasURL(Pattern.compile("/password\\.xhtml$"));
    }
}
