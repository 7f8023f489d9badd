package org.schulhof.system.messenger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.schulhof.system.Visitor;

/** The messenger in a person's browser. */
final class ChatPages {

    private final Visitor visitor;
    private final Page page;

    ChatPages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** The chat with somebody, whom they find by a name. @return id of the room */
    long begin(String name) {
        visitor.open("/m/messenger/new.xhtml?q=" + name.replace(" ", "+"));
        page.locator(".row-button", new Page.LocatorOptions().setHasText(name)).click();
        return opened();
    }

    /** The room of a group that they own. @return id of the room */
    long openRoomOf(String group) {
        visitor.open("/m/messenger/new.xhtml");
        page.locator(".row", new Page.LocatorOptions().setHasText(group))
                .locator("button:has-text('Öffnen')")
                .click();
        return opened();
    }

    private long opened() {
        page.waitForURL("**/index.xhtml?room=*");
        assertThat(page.locator("#chat")).isVisible();
        return Long.parseLong(page.url().replaceFirst(".*room=", ""));
    }

    void open(long room) {
        visitor.open("/m/messenger/index.xhtml?room=" + room);
        assertThat(page.locator("#chat")).isVisible();
    }

    void type(String text) {
        page.locator("#chat-text").pressSequentially(text);
    }

    void send(String text) {
        page.locator("#chat-text").fill(text);
        page.locator("#chat-text").press("Enter");
    }

    /** Those that the portal has taken, with this text. */
    Locator message(String text) {
        return page.locator("#messages .message[data-number]:has(.message-text:has-text(\"" + text + "\"))");
    }

    Locator waiting() {
        return page.locator("#messages .message.waiting");
    }

    Locator messages() {
        return page.locator("#messages .message[data-number] .message-text");
    }

    /** Presses something in the menu of a message. */
    void act(String text, String act) {
        message(text).locator(".message-menu > summary").click();
        message(text).locator(".menu-panel [data-act='" + act + "']").first().click();
    }

    Locator unreadInTheFrame() {
        return page.locator(".rail [data-unread-of=messenger]");
    }

    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
