package org.schulhof.system.api;

import com.microsoft.playwright.Page;
import java.util.List;
import org.schulhof.system.Visitor;

/** The page on which somebody of the administration makes tokens. */
public final class TokensPage {

    private final Page page;

    private TokensPage(Page page) {
        this.page = page;
    }

    public static TokensPage openedBy(Visitor visitor) {
        return new TokensPage(visitor.open("/administration/tokens/index.xhtml"));
    }

    /** @return the token, which is shown only now */
    public String make(String name, String... rights) {
        page.locator("[id='form:name']").fill(name);
        List.of(rights)
                .forEach(right ->
                        page.locator("#form input[value='" + right + "']").check());
        page.locator("[id='form:make']").click();
        return page.locator("#token").textContent();
    }

    /** One for all that its maker may give away. */
    public String makeWithEveryRight(String name) {
        return make(
                name,
                page.locator("#form input[type=checkbox]").all().stream()
                        .map(box -> box.getAttribute("value"))
                        .toArray(String[]::new));
    }

    public void withdraw(String token) {
        page.navigate("/administration/tokens/index.xhtml");
        page.locator("[data-token='" + prefix(token) + "'] [data-open]").click();
        page.locator("dialog[open] .danger").click();
        page.locator(".notice").waitFor();
    }

    boolean shows(String text) {
        page.navigate("/administration/tokens/index.xhtml");
        return page.content().contains(text);
    }

    private static String prefix(String token) {
        return token.substring(0, 15);
    }
}
