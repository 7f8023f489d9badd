package org.schulhof.system.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.system.Visitor;

/** People and classes whose names look like code of some kind, and what an administrator sees of them. */
final class StrangeNames {

    static final String LAST_NAME = "Strange";
    static final List<String> FIRST_NAMES =
            List.of("<script>alert(1)</script>", "'; DROP TABLE person; --", "&amp;", "#{1+1}");

    private final Page page;
    private final List<String> dialogs = new ArrayList<>();

    StrangeNames(Visitor administrator) {
        page = administrator.page();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Lines for a list of pupils: each has a name as its first name and as its class. */
    static String[] asPupils() {
        return FIRST_NAMES.stream()
                .map(name -> "9000" + FIRST_NAMES.indexOf(name) + ";" + LAST_NAME + ";\"" + name + "\";\"" + name
                        + "\";05;01.02.2016;m")
                .toArray(String[]::new);
    }

    void areShownBy(String path) {
        page.navigate(path);
        areShown();
    }

    /** Goes from a list of them to the page of each. */
    void haveAPageEachBehind(String path) {
        for (String name : FIRST_NAMES) {
            page.navigate(path);
            page.locator("main .list a")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .click();
            assertThat(page.locator("h1, #detail").last()).containsText(name);
        }
    }

    private void areShown() {
        for (String name : FIRST_NAMES) {
            assertThat(page.locator("main")).containsText(name);
        }
    }

    List<String> dialogs() {
        return dialogs;
    }
}
