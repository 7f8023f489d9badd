package org.schulhof.system.homework;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.schulhof.system.Visitor;

/** Homework in somebody's browser. */
final class HomeworkPages {

    static final String FOLDER = "/m/homework/";

    private final Visitor visitor;
    private final Page page;

    HomeworkPages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Fills in the form for a task of the class 05a, and does not send it. */
    HomeworkPages draft(String title, LocalDate due, int minutes) {
        visitor.open(FOLDER + "edit.xhtml");
        page.getByLabel("05a", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator(".load-day").first().waitFor();
        page.locator("[id='form:title']").fill(title);
        page.locator("[id='form:minutes']").fill(Integer.toString(minutes));
        dueOn(due);
        return this;
    }

    /** Chooses another deadline, and waits for what is due then. */
    void dueOn(LocalDate due) {
        page.locator("[id='form:dueDay']").fill(due.toString());
        page.locator("[id='form:dueDay']").blur();
        page.locator(".load-day.chosen[data-day='" + due + "']").waitFor();
    }

    void go() {
        page.locator("[id='form:go']").click();
    }

    /** Sends the form, with a reason if the school wants one. @return id of the task */
    long set() {
        go();
        Locator warnings = page.locator("[id='warnings']");
        warnings.or(page.locator("[id='pupils']")).first().waitFor();
        if (warnings.count() > 0) {
            page.locator("[id='form:reason']").fill("So vereinbart");
            go();
        }
        page.waitForURL(Pattern.compile(".*/set\\.xhtml\\?id=\\d+"));
        return Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    Page open(long task) {
        return visitor.open(FOLDER + "task.xhtml?id=" + task);
    }

    Locator editor() {
        return page.locator("form[id='form'] .editor [contenteditable=true]").first();
    }

    void type(String text) {
        editor().click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(text);
    }

    void attach(String name, String content) {
        page.locator("form[id='form'] input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator(".attachments.chosen li[data-id]").first().waitFor();
    }

    Locator state() {
        return page.locator(".draft-state");
    }
}
