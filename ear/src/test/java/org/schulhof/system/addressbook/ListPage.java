package org.schulhof.system.addressbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.schulhof.system.Visitor;

/** A distribution list of the reader. */
public final class ListPage {

    private final Page page;
    private final long id;

    private ListPage(Page page) {
        this.page = page;
        this.id = Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    public static ListPage createdBy(Visitor owner, String name) {
        Page page = owner.open("/m/addressbook/lists.xhtml");
        page.locator("[data-open='new-list']").first().click();
        page.locator("[id='create:name']").fill(name);
        page.locator("[id='create:go']").click();
        page.waitForURL("**/lists.xhtml?id=*");
        return new ListPage(page);
    }

    /** The list that is made of the group. */
    static ListPage madeOfGroup(Visitor owner, String group) {
        Page page = owner.open("/m/addressbook/groups.xhtml?q=" + group);
        page.locator("#results a.row").first().click();
        page.locator(".page-actions a").click();
        page.locator("[id='create:go']").click();
        page.waitForURL("**/lists.xhtml?id=*");
        return new ListPage(page);
    }

    public long id() {
        return id;
    }

    String path() {
        return "/m/addressbook/lists.xhtml?id=" + id;
    }

    void add(String typed, String name) {
        page.locator("[id='members:search']").pressSequentially(typed);
        Locator found = page.locator(".found li", new Page.LocatorOptions().setHasText(name));
        found.first().locator("button").click();
        assertThat(member(name)).isVisible();
    }

    Locator member(String name) {
        return page.locator("[id='members'] .list:not(.found) li", new Page.LocatorOptions().setHasText(name));
    }

    void shareWith(String group) {
        page.locator("[id='sharing:group']").selectOption(new SelectOption().setLabel(group));
        page.locator("[id='sharing:share']").click();
        assertThat(shares()).containsText(group);
    }

    void stopSharing() {
        page.locator("[id='sharing'] li input[type=submit]").click();
        assertThat(shares()).hasCount(0);
    }

    private Locator shares() {
        return page.locator("[id='sharing'] li");
    }

    void delete() {
        page.navigate(path());
        page.locator("#detail .menu summary").click();
        page.locator("[id='deletion:go']").click();
        assertThat(undo()).isVisible();
    }

    Locator undo() {
        return page.locator(".undo");
    }

    Locator heading() {
        return page.locator("#detail h2").first();
    }
}
