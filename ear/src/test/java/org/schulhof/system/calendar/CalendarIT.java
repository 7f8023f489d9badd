package org.schulhof.system.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Calendars of the demo school: Mr Łukaszewski looks after a class, Paul is in it. */
@SystemTest
class CalendarIT {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    @Tag("R34")
    void aGroupsEntryIsReadByItsMembersAndChangedByThoseWhoMay(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        String group = groupOfBoth(teacher, pupil);
        long entry = new CalendarPages(teacher)
                .draft("Wandertag " + mark, MONDAY, "08:00", "12:00")
                .inCalendar(group)
                .save();

        assertThat(new CalendarPages(pupil).month(MONDAY)).containsText("Wandertag " + mark);
        Page read = pupil.open(CalendarPages.FOLDER + "entry.xhtml?id=" + entry);
        assertThat(read.locator("main")).containsText("Mohammed Łukaszewski: eingetragen");
        assertThat(read.locator("a[href^='edit.xhtml']")).hasCount(0);
        assertThat(pupil.statusOf(CalendarPages.FOLDER + "edit.xhtml?id=" + entry))
                .isEqualTo(403);

        // Opened while all members wrote, sent when they did not any more
        new CalendarPages(teacher).openTo(group, "Alle in der Gruppe");
        pupil.open(CalendarPages.FOLDER + "edit.xhtml?id=" + entry);
        pupil.page().locator("[id='form:title']").fill("Ferien " + mark);
        new CalendarPages(teacher).openTo(group, "Wer die Gruppe leitet");
        pupil.page().locator("[id='form:go']").click();
        assertThat(pupil.page().locator("h1")).not().containsText("Ferien");
        assertThat(new CalendarPages(teacher).month(MONDAY)).containsText("Wandertag " + mark);
        assertThat(teacher.page().locator("main")).not().containsText("Ferien " + mark);

        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
        assertThat(guardian.statusOf(CalendarPages.FOLDER + "entry.xhtml?id=" + entry))
                .isEqualTo(404);
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        assertThat(administrator.statusOf(CalendarPages.FOLDER + "entry.xhtml?id=" + entry))
                .isEqualTo(404);
    }

    /** A calendar of a group that both see. */
    private static String groupOfBoth(Visitor teacher, Visitor pupil) {
        List<String> shown = pupil.open(CalendarPages.FOLDER + "calendars.xhtml")
                .locator("[id='calendars'] .row-title")
                .allTextContents();
        return new CalendarPages(teacher)
                .writable().stream().filter(shown::contains).findFirst().orElseThrow();
    }

    @Test
    @Tag("R34")
    void aChangeIsOnRecordAndIsUndone(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        CalendarPages pages = new CalendarPages(teacher);
        long entry = pages.draft("Ausflug " + mark, MONDAY.plusDays(1), "08:00", "12:00")
                .inCalendar(groupOfBoth(teacher, pupil))
                .save();
        Page page = teacher.open(CalendarPages.FOLDER + "edit.xhtml?id=" + entry);
        page.locator("[id='form:title']").fill("Zoo " + mark);
        pages.save();
        assertThat(page.locator(".log li").first()).containsText("Mohammed Łukaszewski: geändert");
        assertThat(page.locator(".log li").first()).containsText("Titel");

        page.locator(".log li").last().locator("button").click();

        assertThat(page.locator("h1")).hasText("Ausflug " + mark);
        page.locator("summary", new Page.LocatorOptions().setHasText("Löschen")).click();
        page.locator("[id^='delete:'] button, form[id='delete'] button").first().click();
        assertThat(page.locator(".undo")).isVisible();
        assertThat(new CalendarPages(pupil).month(MONDAY.plusDays(1))).not().containsText("Ausflug " + mark);
        page.locator("[id='undo:go']").click();
        assertThat(page.locator(".undo")).hasCount(0);
        assertThat(new CalendarPages(pupil).month(MONDAY.plusDays(1))).containsText("Ausflug " + mark);
    }

    @Test
    void whatIsDraggedToAnotherDayIsThere(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        CalendarPages pages = new CalendarPages(pupil);
        pages.draft("Kino " + mark, MONDAY.plusDays(8), "18:00", "20:00").save();
        Locator day = pages.month(MONDAY.plusDays(8));
        Locator target = pupil.page().locator("td[data-day='" + MONDAY.plusDays(10) + "']");

        day.locator(".event", new Locator.LocatorOptions().setHasText(mark)).dragTo(target);

        assertThat(pupil.page().locator(".undo")).isVisible();
        assertThat(pages.month(MONDAY.plusDays(10))).containsText("18:00 Kino " + mark);
    }

    @Test
    void badInputIsSaidAtItsFieldAndKeepsWhatWasTyped(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        new CalendarPages(pupil).draft("Falsch " + mark, MONDAY, "12:00", "11:00");
        Page page = pupil.page();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[id='form:endDay-error']")).hasText("Das Ende liegt vor dem Beginn.");
        assertThat(page.locator("[id='form:title']")).hasValue("Falsch " + mark);
        assertThat(new CalendarPages(pupil).month(MONDAY)).not().containsText(mark);
    }
}
