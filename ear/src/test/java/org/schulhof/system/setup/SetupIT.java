package org.schulhof.system.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.schulhof.system.NewSchool;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** The link that an empty portal prints. Comes before whatever sets the school up. */
@SystemTest
@Order(0)
@TestMethodOrder(OrderAnnotation.class)
class SetupIT {

    @Test
    @Order(1)
    void aWrongLinkIsInvalidAsLongAsTheRightOneWaits(NewSchool school, Visitors visitors) {
        Visitor visitor = visitors.arriveAt(school.portal(), "de-DE");
        for (String link : new String[] {"/setup.xhtml", school.setupLink().replaceFirst(".$", "x")}) {
            Page page = visitor.open(link);
            assertThat(page.locator("main")).containsText("Dieser Link ist ungültig.");
            assertThat(page.locator("main")).not().containsText("schon eingerichtet");
            assertThat(page.locator("[id='form:go']")).hasCount(0);
        }
    }

    @Test
    @Order(2)
    void theLinkWorksOnceAndThenSaysThatItWasUsed(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        assertThat(administrator.page().locator("h1")).hasText("Hallo Erna");

        Page page = administrator.open(school.setupLink());
        assertThat(page.locator("main"))
                .containsText("Dieser Link gilt nicht mehr. Die Schule ist schon eingerichtet.");
        assertThat(page.locator("[id='form:go']")).hasCount(0);
    }

    @Test
    @Order(3)
    void theDemoSchoolHasNothingToSetUp(Portal demo, Visitors visitors) {
        Page page = visitors.arriveAt(demo, "en-GB").open("/setup.xhtml?token=0000");
        assertThat(page.locator("main")).containsText("The school is set up already.");
    }
}
