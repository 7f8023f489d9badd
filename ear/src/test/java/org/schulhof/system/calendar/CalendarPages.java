package org.schulhof.system.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.schulhof.system.Visitor;

/** The calendar in somebody's browser. */
final class CalendarPages {

    static final String FOLDER = "/m/calendar/";

    private final Visitor visitor;
    private final Page page;

    CalendarPages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Fills in the form for a new entry, and does not send it. */
    CalendarPages draft(String title, LocalDate day, String from, String to) {
        visitor.open(FOLDER + "edit.xhtml?day=" + day);
        page.locator("[id='form:title']").fill(title);
        page.locator("[id='form:startTime']").fill(from);
        page.locator("[id='form:endDay']").fill(day.toString());
        page.locator("[id='form:endTime']").fill(to);
        return this;
    }

    CalendarPages inCalendar(String name) {
        page.locator("[id='form:calendar']").selectOption(new SelectOption().setLabel(name));
        return this;
    }

    CalendarPages repeated(String kind) {
        page.locator("[id='form:repetition']").selectOption(kind);
        return this;
    }

    /** Looks for somebody to invite, by what their name begins with. */
    CalendarPages find(String name) {
        page.locator("[id='form:guest']").fill(name);
        page.locator("[id='form:find']").click();
        page.locator(".guest-found, fieldset.guests .section-note").first().waitFor();
        return this;
    }

    /** Chooses a person or group for the entry that is being written. */
    CalendarPages invite(String name) {
        find(name);
        page.locator(".guest-found li.row", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator("button")
                .click();
        page.locator(".guest-chip", new Page.LocatorOptions().setHasText(name)).waitFor();
        return this;
    }

    void delete(long entry) {
        visitor.open(FOLDER + "entry.xhtml?id=" + entry);
        page.locator("summary", new Page.LocatorOptions().setHasText("Löschen")).click();
        page.locator("form[id='delete'] button").first().click();
        page.locator(".undo").waitFor();
    }

    /** @return id of the entry */
    long save() {
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile(".*/entry\\.xhtml\\?.*"));
        return Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    /** Says who writes in the calendar of a group that the visitor looks after. */
    void openTo(String group, String who) {
        visitor.open(FOLDER + "calendars.xhtml");
        page.locator("li.row", new Page.LocatorOptions().setHasText(group))
                .locator("a[href^='settings.xhtml']")
                .click();
        page.waitForURL("**/settings.xhtml?id=*");
        Locator choice = page.locator("button.chip", new Page.LocatorOptions().setHasText(who));
        choice.click();
        assertThat(choice).hasAttribute("aria-pressed", "true");
    }

    /** Names of the calendars in which the visitor writes. */
    java.util.List<String> writable() {
        visitor.open(FOLDER + "edit.xhtml");
        return page.locator("[id='form:calendar'] option").allTextContents();
    }

    Locator month(LocalDate day) {
        visitor.open(FOLDER + "index.xhtml?date=" + day);
        return page.locator("td[data-day='" + day + "']");
    }

    /** The head decides whether calendars may have a public part. */
    static void offerPublicParts(Visitor head, boolean offered) {
        Page policies = head.open("/administration/policies/index.xhtml");
        policies.locator("[data-policy='calendar.public'] input").setChecked(offered);
        policies.locator("[id='form:save']").click();
        assertThat(policies.locator(".notice")).containsText("gespeichert");
    }
}
