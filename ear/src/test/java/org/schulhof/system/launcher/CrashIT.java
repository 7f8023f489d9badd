package org.schulhof.system.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.AgreementForm;
import org.schulhof.system.KeptData;
import org.schulhof.system.NewSchool;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.letter.LettersPage;
import org.schulhof.system.letter.PrintedLetters;
import org.schulhof.system.module.ModuleJars;
import org.schulhof.system.module.ModulesPage;
import org.schulhof.system.person.PersonForm;
import org.schulhof.system.privacy.Withdrawal;
import org.schulhof.system.roster.ImportPage;

/** Power cuts in the middle of work: the next start goes on, and nothing is there twice or half. */
@SystemTest
class CrashIT {

    private static final String DONE_IMPORTS = "select count(*) from audit_entry where action = 'roster.import'";
    private static final String STEPS_LEFT =
            "select count(*) from erasure_step where done_at is null and opens_account = false";
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
    @Tag("R24")
    void anErasureWhoseServerIsKilledGoesOnWhereItWas(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        ModulesPage.openedBy(administrator)
                .upload(ModuleJars.build("sleeper", "1.0.0"))
                .install();
        PersonForm.forSomebodyNew(administrator)
                .name("Rasmus", "Persson")
                .role("TEACHER")
                .save();
        KeptData kept = KeptData.of(school.portal());
        kept.change("update person p join person q on q.account = 'erna.erste' set p.password_hash = q.password_hash,"
                + " p.nickname = 'Ras' where p.account = 'rasmus.persson'");
        Visitor rasmus = visitors.arriveAt(school.portal(), "de-DE");
        rasmus.signIn("rasmus.persson", NewSchool.PASSWORD);
        AgreementForm.agreeIfAsked(rasmus);
        Withdrawal.of(rasmus, "rasmus.persson", "PLATFORM");
        awaitCount(kept, "select count(*) from person where account = 'rasmus.persson' and nickname is null", 1);
        assertThat(kept.count(STEPS_LEFT)).as("in the middle").isPositive();

        school.portal().killServer();

        assertThat(school.portal().exitStatus()).isNotZero();
        school.start();
        KeptData after = KeptData.of(school.portal());
        awaitCount(after, STEPS_LEFT, 0);
        assertThat(after.count("select count(*) from erasure_item where what_de = 'Traum' and what_en = 'Dream'"))
                .isEqualTo(1);
        assertThat(after.count("select count(*) - count(distinct what_de) from erasure_item"))
                .as("lines that are on the receipt twice")
                .isZero();
        assertThat(after.count("select count(*) from erasure_item where what_de like 'Spitzname%'"))
                .isEqualTo(1);
    }

    private static void awaitCount(KeptData kept, String sql, long expected) {
        Instant end = Instant.now().plusMillis((long) (2 * PATIENCE_MILLIS));
        while (kept.count(sql) != expected) {
            assertThat(Instant.now()).as(sql).isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
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
