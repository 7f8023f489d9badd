package org.schulhof.system.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class StartPageIT {

    private static final int AGAIN = 5;

    /** Many times: tiles are made on other threads, which once took the request's database sessions with them. */
    @ParameterizedTest
    @EnumSource
    void everybodySeesTheTilesOfTheirModules(DemoPerson person, Visitors visitors) {
        Visitor visitor = visitors.arrive();
        visitor.signIn(person);
        for (int i = 0; i < AGAIN; i++) {
            visitor.open("/");
            assertThat(visitor.page().locator("h1")).containsText("Hallo");
            Locator tiles = visitor.page().locator(".tile");
            assertThat(tiles.locator(".tile-name"))
                    .hasText(new String[] {"Adressbuch", "Chats", "Dateien", "Forum", "Hausaufgaben", "Kalender"});
            assertThat(tiles.filter(new Locator.FilterOptions().setHasText("Das dauert gerade länger")))
                    .hasCount(0);
        }
    }
}
