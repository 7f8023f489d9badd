package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** A module of which everything throws or hangs costs its own tiles and pages, and nobody else's. */
@SystemTest
class MischiefIT {

    private static final String SLEEP = "/m/mischief/sleep.xhtml";
    private static final int PLACES = 16;

    private ModulesPage modules;
    private Visitor pupil;

    @BeforeEach
    void installForEveryone(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        modules = ModulesPage.openedBy(administrator);
        modules.upload(ModuleJars.build("mischief", "1.0.0")).install();
        MatrixPage.openedBy(administrator).openForEveryone("Unfug");
        pupil = visitors.arrive();
        pupil.signIn(DemoPerson.PUPIL);
    }

    @AfterEach
    void remove() {
        modules.removeAllButThePortalsOwn();
    }

    @Test
    void aTileThatThrowsAndOneThatHangsCostOnlyThemselves() {
        Duration took = timeOf(() -> pupil.open("/"));
        assertThat(took).isLessThan(Duration.ofSeconds(3));
        Locator tiles = pupil.page().locator(".tile");
        assertThat(tiles.filter(withText("Unfug"))).hasCount(2);
        assertThat(tiles.filter(withText("Das dauert gerade länger"))).hasCount(1);
        assertThat(tiles.locator(".fault-number")).hasCount(1);
        assertThat(tiles.filter(withText("Adressbuch"))).hasCount(1);
        assertThat(pupil.page().locator("main")).not().containsText("Exception");
    }

    @Test
    void aPageThatThrowsSaysSoWithANumberThatTheLogHas(Portal portal) {
        assertThat(pupil.page().navigate("/m/mischief/index.xhtml").status()).isEqualTo(500);
        String number = pupil.page().locator(".fault-number").innerText();
        assertThat(portal.log().contains("Fault " + number)).isTrue();
        assertThat(pupil.page().content()).doesNotContain("IntendedMischief");
        assertThat(pupil.page().navigate("/m/addressbook/index.xhtml").status()).isEqualTo(200);
    }

    @Test
    void pagesThatHangTakeThePlacesOfTheirOwnModuleOnly(Portal portal) {
        List<Reader> hanging = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                hanging.add(new Reader(portal.url() + SLEEP, pupil.cookies()));
            }
            await("all places to be taken")
                    .atMost(Duration.ofSeconds(5))
                    .until(() ->
                            pupil.page().navigate("/m/mischief/index.xhtml").status() == 503);
            assertThat(timeOf(() -> pupil.open("/m/addressbook/index.xhtml"))).isLessThan(Duration.ofSeconds(2));
            assertThat(timeOf(() -> pupil.open("/"))).isLessThan(Duration.ofSeconds(3));
        } finally {
            hanging.forEach(Reader::close);
        }
    }

    @Test
    void anObjectOfItsOwnInTheSessionIsNoticedByTheseTests() {
        assertThat(pupil.complaintsAboutItsSession()).isEmpty();
        pupil.open("/m/mischief/hoard.xhtml");
        assertThat(pupil.complaintsAboutItsSession())
                .anyMatch(complaint -> complaint.contains("org.schulhof.mischief.HoardingPage"));
        pupil.loseSession();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Duration timeOf(Runnable visit) {
        long begin = System.nanoTime();
        visit.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
