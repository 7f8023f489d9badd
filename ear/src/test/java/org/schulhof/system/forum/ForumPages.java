package org.schulhof.system.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.schulhof.system.Visitor;

/** The forum in somebody's browser. */
final class ForumPages {

    private final Visitor visitor;
    private final Page page;

    ForumPages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Sets a forum of the school up. @return its id */
    long createForum(String name) {
        visitor.open("/m/forum/settings.xhtml");
        page.locator("[id='describe:name']").fill(name);
        page.locator("[id='describe:go']").click();
        page.waitForURL("**/settings.xhtml?id=*");
        return id("id");
    }

    private long id(String parameter) {
        return Long.parseLong(page.url().replaceAll(".*[?&]" + parameter + "=(\\d+).*", "$1"));
    }

    /** In the settings of a forum. */
    void give(long forum, String part, String typed, String label) {
        visitor.open("/m/forum/settings.xhtml?id=" + forum);
        page.locator("[id='grants:part']").selectOption(new SelectOption().setValue(part));
        page.locator("[id='grants:search']").pressSequentially(typed);
        Locator row = page.locator(
                "[id='grants:found'] li",
                new Page.LocatorOptions().setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))));
        row.first().locator("button").click();
        assertThat(page.locator(".chip.fixed", new Page.LocatorOptions().setHasText(label))
                        .first())
                .isVisible();
    }

    /** Types into the editor, or into the plain field without it. */
    private void type(String form, String text) {
        Locator rich = page.locator("form[id='" + form + "'] .editor [contenteditable=true]");
        if (rich.count() > 0) {
            rich.first().click();
            page.keyboard().press("Control+End");
            page.keyboard().insertText(text);
        } else {
            page.locator("[id='" + form + ":text']").fill(text);
        }
    }

    /** Fills in the form for a topic, and does not send it. */
    void draftTopic(long forum, String title, String text) {
        visitor.open("/m/forum/write.xhtml?forum=" + forum);
        page.locator("[id='form:title']").fill(title);
        type("form", text);
    }

    void send() {
        page.locator("[id='form:go']").click();
    }

    /** @return its id */
    long begin(long forum, String title, String text) {
        draftTopic(forum, title, text);
        send();
        page.waitForURL("**/topic.xhtml?id=*");
        return id("id");
    }

    void openTopic(long topic) {
        visitor.open("/m/forum/topic.xhtml?id=" + topic);
    }

    void reply(long topic, String text) {
        openTopic(topic);
        type("reply", text);
        page.locator("[id='reply:go']").click();
        page.waitForURL(Pattern.compile(".*/topic\\.xhtml\\?.*post=.*"));
    }

    Locator post(String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }

    Locator menuOf(String text) {
        Locator menu = post(text).locator("details.menu");
        menu.locator("summary").click();
        return menu.locator(".menu-panel");
    }

    /** Begins to change a post, and does not send it. */
    void draftChange(long topic, String post, String entry, String text) {
        openTopic(topic);
        menuOf(post).getByText(entry).click();
        page.waitForURL("**/edit.xhtml?post=*");
        Locator rich = page.locator("form[id='form'] .editor [contenteditable=true]");
        if (rich.count() > 0) {
            rich.first().click();
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        } else {
            page.locator("[id='form:text']").fill(text);
        }
    }

    void because(String reason) {
        page.locator("[id='form:reason']").fill(reason);
    }

    Locator main() {
        return page.locator("main");
    }
}
