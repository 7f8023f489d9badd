package org.schulhof.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class SessionsIT {

    @Test
    void aSessionEndedFromElsewhereIsOverWithTheNextClick(Visitors visitors) {
        Visitor atSchool = arrive(visitors, DemoPerson.PUPIL);
        Visitor atHome = arrive(visitors, DemoPerson.PUPIL);

        Page sessions = atHome.open("/sessions.xhtml");
        assertThat(sessions.locator("[data-session=this]")).hasCount(1);
        sessions.locator("[id='form:others']").click();
        assertThat(sessions.locator(".notice")).containsText("Alle anderen Anmeldungen sind beendet.");
        assertThat(sessions.locator("[data-session=other]")).hasCount(0);

        atSchool.open("/settings.xhtml");
        assertThat(atSchool.page().locator("main"))
                .containsText("Die Anmeldung wurde von einem anderen Gerät aus beendet.");
        atSchool.enter(DemoPerson.PUPIL.account(), DemoPerson.PASSWORD);
        assertThat(atSchool.page().locator("h1")).hasText("Einstellungen");
    }

    @Test
    void whoDoesNothingForAnHourSignsInAgain(Visitors visitors, Portal portal) {
        Visitor pupil = arrive(visitors, DemoPerson.PUPIL);
        try {
            portal.moveClock(Duration.ofMinutes(61));
            pupil.open("/settings.xhtml");
            assertThat(pupil.page().locator("main")).containsText("Hier war lange nichts los");
        } finally {
            portal.moveClock(Duration.ZERO);
        }
    }

    @Test
    @Tag("R6")
    void aNewPasswordSignsOutEverywhereElse(Visitors visitors) {
        Visitor phone = arrive(visitors, DemoPerson.GUARDIAN);
        Visitor computer = arrive(visitors, DemoPerson.GUARDIAN);
        changePassword(computer, DemoPerson.PASSWORD, "Walnuss-Fähre+63");
        try {
            assertThat(computer.page().locator("h1")).hasText("Einstellungen");
            phone.open("/settings.xhtml");
            assertThat(phone.page().locator("main")).containsText("Das Passwort wurde geändert.");
        } finally {
            changePassword(computer, "Walnuss-Fähre+63", DemoPerson.PASSWORD);
        }
    }

    @Test
    @Tag("R7")
    void everyAttemptAtOnesAccountIsListed(Visitors visitors) {
        Visitor teacher = visitors.arrive();
        teacher.signIn(DemoPerson.TEACHER.account(), "Falsch+gedacht9");
        assertThat(teacher.page().locator("main")).containsText("passen nicht zusammen");
        teacher.enter(DemoPerson.TEACHER.account(), DemoPerson.PASSWORD);

        Locator attempts = teacher.open("/sessions.xhtml").locator("[data-outcome]");
        assertThat(attempts.nth(0)).hasAttribute("data-outcome", "SUCCESS");
        assertThat(attempts.nth(1)).hasAttribute("data-outcome", "WRONG");
        assertThat(attempts.nth(1)).containsText("127.0.0.1");
    }

    @Test
    @Tag("R10")
    void aLockedPersonIsOutAtOnceAndToldWhyAndUntilWhen(Visitors visitors) {
        Visitor pupil = arrive(visitors, DemoPerson.PUPIL);
        Page lock = lockPageOf("paul.schmitt", arrive(visitors, DemoPerson.HEAD));
        lock.locator("[id='lock:reason']").fill("Beleidigung im Chat");
        lock.locator("[id='lock:until']").fill("2099-07-31T08:00");
        lock.locator("[id='lock:save']").click();
        assertThat(lock.locator(".notice")).containsText("Das Konto ist gesperrt.");
        try {
            pupil.open("/m/addressbook/index.xhtml");
            assertThat(pupil.page().locator("main")).containsText("Beleidigung im Chat");
            assertThat(pupil.page().locator("main")).containsText("2099");

            Visitor phone = visitors.arrive();
            phone.signIn(DemoPerson.PUPIL);
            assertThat(phone.page().locator("main")).containsText("Beleidigung im Chat");
            assertThat(phone.page().locator("[id='form:account']")).isVisible();
        } finally {
            lockPageOf("paul.schmitt", arrive(visitors, DemoPerson.HEAD))
                    .locator("[id='lock:lift']")
                    .click();
        }
        pupil.enter(DemoPerson.PUPIL.account(), DemoPerson.PASSWORD);
        assertThat(pupil.page().locator("h1")).hasText("Adressbuch");
    }

    @Test
    @Tag("R15")
    void anAdministratorDoesNotLockTheHead(Visitors visitors) {
        Page lock = lockPageOf("helga.hennig", arrive(visitors, DemoPerson.ADMINISTRATOR));
        assertThat(lock.locator("main")).containsText("Dieses Konto können Sie nicht sperren");
        assertThat(lock.locator("[id='lock:save']")).hasCount(0);
    }

    @Test
    @Tag("R3")
    void whoGuessesHasToWait(Visitors visitors) {
        Visitor guesser = visitors.arrive();
        guesser.signIn("nobody.here", "Guess+1");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.page().locator("main")).containsText("passen nicht zusammen");
            guesser.enter("nobody.here", "Guess+1");
        }
        assertThat(guesser.page().locator("main")).containsText("Zu viele falsche Versuche.");
    }

    private static void changePassword(Visitor visitor, String current, String chosen) {
        Page page = visitor.open("/password.xhtml");
        page.locator("[id='form:current']").fill(current);
        page.locator("[id='form:chosen']").fill(chosen);
        page.locator("[id='form:save']").click();
        page.waitForURL("**/settings.xhtml*");
    }

    private static Visitor arrive(Visitors visitors, DemoPerson person) {
        Visitor visitor = visitors.arrive();
        visitor.signIn(person);
        visitor.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        return visitor;
    }

    private static Page lockPageOf(String account, Visitor administrator) {
        Page page = administrator.open("/administration/people/index.xhtml?q=" + account);
        page.locator("main a.row").first().click();
        page.locator("a[href*='lock.xhtml']").click();
        return page;
    }
}
