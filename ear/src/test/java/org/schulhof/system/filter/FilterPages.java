package org.schulhof.system.filter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.schulhof.system.Visitor;

/** The pages of words and links, as German browsers show them. */
public final class FilterPages {

    private final Visitor visitor;

    public FilterPages(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @param list as {@code WORDS-REFUSE} */
    Page open(String list) {
        Page page = visitor.open("/administration/filters/index.xhtml");
        page.locator("[data-list='" + list + "']").first().click();
        page.waitForURL(url -> url.contains("list.xhtml"));
        return page;
    }

    public void add(String list, String entries) {
        Page page = open(list);
        page.locator("[id='add:typed']").fill(entries);
        page.locator("[id='add:go']").click();
        assertThat(page.locator(".notice")).containsText("neu");
    }

    public void remove(String list, String entry) {
        Page page = open(list);
        page.locator("[data-entry='" + entry + "'] .button").click();
        assertThat(page.locator(".undo")).containsText("„" + entry + "“ ist entfernt.");
    }

    Page create(String name) {
        Page page = visitor.open("/administration/filters/index.xhtml");
        page.locator("[id='new:name']").fill(name);
        page.locator("[id='new:create']").click();
        page.waitForURL(url -> url.contains("list.xhtml"));
        return page;
    }

    /** Of the list that is open. */
    Locator importFile(String content) {
        Page page = visitor.page();
        page.locator("[id='import:file']")
                .setInputFiles(new FilePayload("hosts.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='import:take']").click();
        Locator taken = page.locator("#taken");
        assertThat(taken)
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        return taken;
    }

    void deleteOpenList() {
        Page page = visitor.page();
        page.locator("[data-open='delete-dialog']").click();
        page.locator("[id='delete:go']").click();
        assertThat(page.locator(".notice")).containsText("ist gelöscht");
    }

    /** What would be refused of a text. */
    Locator tryOut(String text, boolean html) {
        Page page = visitor.open("/administration/filters/index.xhtml");
        page.locator("[id='try:text']").fill(text);
        page.locator("[id='try:html']").setChecked(html);
        page.locator("[id='try:go']").click();
        page.waitForLoadState();
        return page.locator("#results .row");
    }
}
