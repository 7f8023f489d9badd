package org.schulhof.system.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Mr Łukaszewski invites a class of his, in which Paul is, to something in a calendar that only he reads. */
@SystemTest
class CalendarInvitationIT {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 10);

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void aClassIsInvitedAnswersAndHearsOfAnotherTime(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        CalendarPages pages = new CalendarPages(teacher);
        String group = groupOfBoth(pages, pupil);
        pages.draft("Probe " + mark, DAY, "15:00", "16:00").invite(group);
        long entry = pages.save();
        assertThat(teacher.page().locator(".guest-answers")).containsText(group);

        Page told = pupil.open("/notifications.xhtml");
        told.locator("a", new Page.LocatorOptions().setHasText("Probe " + mark))
                .first()
                .click();
        assertThat(told.locator("h1")).hasText("Probe " + mark);
        assertThat(told.locator("main")).containsText("Kommst du?");
        assertThat(told.locator("h2:has-text('Wer hat was geändert')")).hasCount(0);
        answer(told, "Ja");
        assertThat(told.locator("main")).containsText("Du kommst.");
        answer(told, "Vielleicht");
        assertThat(told.locator("main")).containsText("Du kommst vielleicht.");
        Locator day = new CalendarPages(pupil).month(DAY);
        assertThat(day.locator(".said-MAYBE", new Locator.LocatorOptions().setHasText(mark)))
                .hasCount(1);

        Page seen = teacher.open(CalendarPages.FOLDER + "entry.xhtml?id=" + entry);
        assertThat(seen.locator(".guest-answers li.row", new Page.LocatorOptions().setHasText("Paul Schmitt")))
                .containsText("vielleicht");
        assertThat(seen.locator(".guest-answers")).containsText("0 kommen, 1 vielleicht");

        seen.locator("a[href^='edit.xhtml']").click();
        seen.locator("[id='form:startTime']").fill("14:00");
        seen.locator("[id='form:go']").click();
        assertThat(seen.locator(".guest-answers")).containsText("0 kommen, 0 vielleicht");
        assertThat(pupil.open("/notifications.xhtml").locator("main")).containsText("hat „Probe " + mark + "“ verlegt");
        Page anew = pupil.open(CalendarPages.FOLDER + "invitations.xhtml");
        Locator row = anew.locator("li.row", new Page.LocatorOptions().setHasText("Probe " + mark));
        row.locator("button", new Locator.LocatorOptions().setHasText("Nein")).click();
        assertThat(anew.locator("li.row", new Page.LocatorOptions().setHasText("Probe " + mark))
                        .locator("button[aria-pressed='true']"))
                .hasText("Nein");
        assertThat(new CalendarPages(pupil).month(DAY)).not().containsText(mark);

        // To nobody else, and as it was found
        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
        assertThat(guardian.statusOf(CalendarPages.FOLDER + "entry.xhtml?id=" + entry))
                .isEqualTo(404);
        pages.delete(entry);
        assertThat(pupil.open("/notifications.xhtml").locator("main")).containsText("hat abgesagt: Probe " + mark);
    }

    @Test
    void whomSomebodyMayNotInviteIsNotOffered(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        CalendarPages pages = new CalendarPages(pupil);
        pages.draft("Party " + mark, DAY, "15:00", "16:00").find("Helga");
        assertThat(pupil.page().locator("#guests, fieldset.guests").first()).containsText("ist niemand zu finden");
        assertThat(pupil.page().locator("[id='form:title']")).hasValue("Party " + mark);
    }

    private static void answer(Page page, String answer) {
        page.locator("[id='answer'] button", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + answer)))
                .click();
    }

    private static String groupOfBoth(CalendarPages teacher, Visitor pupil) {
        List<String> shown = pupil.open(CalendarPages.FOLDER + "calendars.xhtml")
                .locator("[id='calendars'] .row-title")
                .allTextContents();
        return teacher.writable().stream().filter(shown::contains).findFirst().orElseThrow();
    }
}
