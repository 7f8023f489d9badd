package org.schulhof.system.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;

/** The pages of cases in somebody's browser. */
public final class CasePages {

    static final String LIST = "/administration/cases/index.xhtml";
    static final String NEW = "/administration/cases/new.xhtml";

    private final Visitor reader;

    public CasePages(Visitor reader) {
        this.reader = reader;
    }

    static String record(long id) {
        return "/administration/cases/case.xhtml?id=" + id;
    }

    static String notes(long id) {
        return content(id, "notes");
    }

    public static String content(long id, String module) {
        return "/administration/cases/content.xhtml?id=" + id + "&module=" + module;
    }

    static String log(long id, String name) {
        return "/administration/cases/log.xhtml?id=" + id + "&log=" + name;
    }

    /** Opens a case about the pupil's notes and sign-ins of this week, with two of the staff appointed. */
    long open(String reason) {
        return open(reason, "MODULE:notes", "LOG:SIGN_IN", "LOG:HTTP");
    }

    /** Opens a case about these contents and logs of the pupil's of this week, with two of the staff appointed. */
    public long open(String reason, String... sources) {
        Page page = reader.open(NEW);
        page.locator("[id='form:reason']").fill(reason);
        page.locator("input[name=concernedSearch]")
                .fill(DemoPerson.PUPIL.account().replace('.', ' '));
        page.locator("[id='form:findConcerned']").click();
        page.locator("[id^='form:concernedFound'][id$=':add']").first().click();
        assertThat(page.locator("[data-concerned='" + DemoPerson.PUPIL.account() + "']"))
                .isVisible();
        appoint(page, DemoPerson.TEACHER);
        appoint(page, DemoPerson.STAFF);
        for (String source : sources) {
            page.locator("input[value='" + source + "']").check();
        }
        page.locator("[id='form:to']").fill(LocalDate.now().plusDays(1).toString());
        page.locator("[id='form:open']").click();
        page.waitForURL("**/case.xhtml?id=*");
        return Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    private static void appoint(Page page, DemoPerson person) {
        page.locator("input[name=appointedSearch]").fill(person.account().replace('.', ' '));
        page.locator("[id='form:findAppointed']").click();
        page.locator("[id^='form:appointedFound'][id$=':add']").first().click();
        assertThat(page.locator("[data-appointed='" + person.account() + "']")).isVisible();
    }

    public void confirm(long id) {
        Page page = reader.open(record(id));
        page.locator("[id='confirmation:confirm']").click();
        assertThat(page.locator(".notice.good, .notice").first()).containsText("Sie haben den Fall bestätigt.");
    }

    Download export(long id) {
        Page page = reader.open(record(id));
        return page.waitForDownload(() -> page.locator("[id='evidence:export']").click());
    }

    public void end(long id) {
        Page page = reader.open(record(id));
        page.locator("[data-open='end-case']").click();
        page.locator("[id='ending:end']").click();
        assertThat(page.locator("[data-state=OVER]")).isVisible();
    }

    Locator looks(long id) {
        return reader.open(record(id)).locator("#looks > li");
    }
}
