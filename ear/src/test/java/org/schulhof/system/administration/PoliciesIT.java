package org.schulhof.system.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class PoliciesIT {

    private static final String IDLE = "[data-policy='core.session-idle-minutes'] input";

    @Test
    void theHeadChangesAPolicyAndBadValuesChangeNothing(Visitors visitors) {
        Visitor head = visitors.arrive();
        head.signIn(DemoPerson.HEAD);
        head.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        Page page = head.open("/administration/policies/index.xhtml");
        assertThat(page.locator(IDLE)).hasValue("60");

        save(page, "3");
        assertThat(page.locator("main")).containsText("muss eine ganze Zahl von 5 bis 480 sein");
        assertThat(head.open("/administration/policies/index.xhtml").locator(IDLE))
                .hasValue("60");

        save(page, "45");
        assertThat(page.locator(".notice")).containsText("gespeichert");
        assertThat(page.locator(IDLE)).hasValue("45");
        save(page, "60");
    }

    @Test
    void aTeacherDoesNotGetThere(Visitors visitors) {
        Visitor teacher = visitors.arrive();
        teacher.signIn(DemoPerson.TEACHER);
        teacher.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        assertEquals(
                403,
                teacher.page().navigate("/administration/policies/index.xhtml").status());
    }

    private static void save(Page page, String minutes) {
        page.locator(IDLE).fill(minutes);
        page.locator("[id='form:save']").click();
    }
}
