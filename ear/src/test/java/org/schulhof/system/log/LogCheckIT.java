package org.schulhof.system.log;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.Checkout;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SchulhofCommand;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Somebody with the database's password alters a log. */
@SystemTest
class LogCheckIT {

    private static final String PAGE = "/administration/log-check/index.xhtml";
    private static final String MINE = " from sign_in_attempt where account = 'log.checker'";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final double PATIENCE_MILLIS = 40_000;

    @Test
    @Tag("R16")
    void anAlteredEntryIsFoundByThePageAndByTheCommand(Visitors visitors, Portal portal, Checkout checkout) {
        KeptData kept = KeptData.of(portal);
        visitors.arrive().signIn("log.checker", "Falsch+gedacht9");
        long entry = kept.count("select max(id)" + MINE);
        String sealed = "select count(*) from sign_in_attempt where seal is not null and id = " + entry;
        await().atMost(SOON).until(() -> kept.count(sealed) == 1);
        long seal = kept.count("select seal from sign_in_attempt where id = " + entry);
        Page page = visitors.signedIn(DemoPerson.HEAD).open(PAGE);
        check(page, "good");
        assertCommand(checkout, portal, 0, "The logs are as they were written");

        kept.change("update sign_in_attempt set outcome = 'SUCCESS' where id = " + entry);
        try {
            check(page, "bad");
            Locator signIns = page.locator("[data-log=SIGN_IN]");
            assertThat(signIns).hasAttribute("data-outcome", "bad");
            assertThat(signIns).containsText("Bei Siegel " + seal);
            assertThat(signIns).containsText("Ein Eintrag wurde geändert.");
            assertThat(page.locator("[data-log=ADMINISTRATION]")).hasAttribute("data-outcome", "good");
            assertCommand(checkout, portal, 1, "The log of sign-ins is not as it was written, at seal " + seal);
            Locator told = visitors.signedIn(DemoPerson.ADMINISTRATOR)
                    .open("/notifications.xhtml")
                    .locator("main .row")
                    .first();
            assertThat(told).containsText("nicht mehr so, wie es geschrieben wurde");
        } finally {
            kept.change("update sign_in_attempt set outcome = 'WRONG' where id = " + entry);
        }
        check(page, "good");
        assertCommand(checkout, portal, 0, "The logs are as they were written");
    }

    @Test
    @Tag("R16")
    void aRequestIsLoggedWithItsPersonAndWithoutItsParameters(Visitors visitors, Portal portal) {
        KeptData kept = KeptData.of(portal);
        String mine = "select count(*) from http_request where status = 200 and method = 'GET'"
                + " and path = '/administration/people/index.xhtml' and person_id ="
                + " (select id from person where account = '" + DemoPerson.HEAD.account() + "')";
        long before = kept.count(mine);
        visitors.signedIn(DemoPerson.HEAD).open("/administration/people/index.xhtml?q=paul");
        await().atMost(SOON).until(() -> kept.count(mine) > before);
        assertThat(kept.count(
                        "select count(*) from http_request where path like '%?%' or path like '%faces.resource%'"))
                .isZero();
    }

    @Test
    void whoMayNotSeeTheLogDoesNotCheckItEither(Visitors visitors) {
        for (DemoPerson person : new DemoPerson[] {DemoPerson.STAFF, DemoPerson.TEACHER, DemoPerson.PUPIL}) {
            Visitor visitor = visitors.signedIn(person);
            assertThat(visitor.statusOf(PAGE)).as(person.account()).isEqualTo(403);
        }
    }

    /** Waits for the end of the job that this starts, and for what it has found. */
    private static void check(Page page, String outcome) {
        page.locator("[id='form:check']").click();
        page.waitForURL("**" + PAGE + "?job=*");
        assertThat(page.locator("#state > .notice"))
                .hasAttribute("data-outcome", outcome, new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.locator("#state progress")).hasCount(0);
    }

    private static void assertCommand(Checkout checkout, Portal portal, int status, String sentence) {
        SchulhofCommand command =
                checkout.schulhof("verify-log", "--data", portal.data().toString());
        assertThat(command.exitStatus(SOON)).as(command.output()).isEqualTo(status);
        assertThat(command.output()).contains(sentence);
    }
}
