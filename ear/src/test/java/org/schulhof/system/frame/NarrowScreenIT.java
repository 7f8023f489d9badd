package org.schulhof.system.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class NarrowScreenIT {

    private static final int PHONE = 360;
    private static final int PHONE_HEIGHT = 780;

    /** Where pages of the portal and of modules lead, one step further: their tabs, and the first thing of their lists. */
    private static final String NEXT = "main .tab[href], main .list > li:first-child a[href*='.xhtml']";

    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > window.innerWidth ? document.documentElement.scrollWidth : 0";

    @ParameterizedTest
    @EnumSource
    void noPageScrollsSideways(DemoPerson person, Visitors visitors) {
        Visitor visitor = visitors.signedIn(person);
        Page page = visitor.page();
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        visitor.open("/");
        Set<String> pages = addresses(page.locator(".bottom a[href]:not([href*='sign-out'])"));
        assertThat(pages).contains("/settings.xhtml").anyMatch(path -> path.startsWith("/m/"));
        Set<String> further = new LinkedHashSet<>();
        for (String path : pages) {
            assertFits(visitor, path);
            further.addAll(addresses(page.locator(NEXT)));
        }
        further.removeAll(pages);
        further.forEach(path -> assertFits(visitor, path));
    }

    private static void assertFits(Visitor visitor, String path) {
        visitor.open(path);
        assertThat(visitor.page().evaluate(TOO_WIDE))
                .as("width of %s, if more than %d", path, PHONE)
                .isEqualTo(0);
    }

    /** Paths in the portal, with what is behind the question mark. */
    private static Set<String> addresses(Locator links) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Locator link : links.all()) {
            addresses.add((String) link.evaluate("link => link.pathname + link.search"));
        }
        return addresses;
    }
}
