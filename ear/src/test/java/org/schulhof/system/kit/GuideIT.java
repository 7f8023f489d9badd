package org.schulhof.system.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.schulhof.system.Checkout;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.FreePorts;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** A stranger follows the module developer's guide: makes a module, uses it in the browser, and changes it while it runs. */
@SystemTest
class GuideIT {

    private static final Duration START = Duration.ofMinutes(5);
    /** What is promised is five seconds; a machine that runs all tests at once is not what it is promised for. */
    private static final Duration CHANGE = Duration.ofSeconds(20);

    private static final String PAGE = "/m/lostfound/index.xhtml";

    private final List<Visitor> guests = new ArrayList<>();

    @Test
    void leadsFromNothingToAModuleInTheRunningPortal(Checkout checkout, Visitors visitors) {
        Guide guide = Guide.read();
        assertThat(guide.size()).as("blocks of commands").isEqualTo(6);
        Path folder = checkout.twin("guide");
        try (Terminal terminal = new Terminal(folder, FreePorts.first())) {
            terminal.run(guide.commands("./schulhof new-module"));
            terminal.run(guide.commands("mvn -q -f ../lostfound/pom.xml verify\n"));
            try (Terminal.Running dev = terminal.start(guide.commands("./schulhof dev"))) {
                await().atMost(START)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> dev.output().contains("taken over from now on")
                                || !dev.process().isAlive());
                assertThat(dev.output()).contains("lostfound: in the portal after");
                Portal portal = Portal.runningIn(folder.resolve("data"));
                isUsed(portal, visitors);
                isChanged(portal, visitors, terminal, guide);
                whatDoesNotCompileChangesNothing(portal, visitors, terminal, dev);
                terminal.run(guide.commands("mvn -q -f ../lostfound/pom.xml verify -D"));
                await("the class loaders of old versions")
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofSeconds(2))
                        .untilAsserted(
                                () -> assertThat(portal.server().classLoadersWith("org.example.lostfound.NoticeModule"))
                                        .isEqualTo(1));
                portal.log().assertNoComplaintBut(entry -> false);
                guests.forEach(visitors::seeOff);
            }
        }
    }

    private void isUsed(Portal portal, Visitors visitors) {
        Visitor administrator = arrive(DemoPerson.ADMINISTRATOR, portal, visitors);
        MatrixPage.openedBy(administrator).openForEveryone("Aushang");
        Page teacher = arrive(DemoPerson.TEACHER, portal, visitors).open(PAGE);
        teacher.locator("[id='form:write']").click();
        assertThat(teacher.locator(".field-error")).hasText("Schreiben Sie etwas, höchstens 200 Zeichen.");
        for (int i = 1; i <= 6; i++) {
            teacher.locator("[id='form:text']").fill("Schal <b>Nr. " + i + "</b> gefunden");
            teacher.locator("[id='form:write']").click();
            assertThat(teacher.locator(".notice.good")).hasText("Die Mitteilung hängt aus.");
        }
        Visitor pupil = arrive(DemoPerson.PUPIL, portal, visitors);
        Page page = pupil.open(PAGE);
        assertThat(page.locator(".list .row-title")).hasCount(6);
        assertThat(page.locator(".list .row-title").first()).hasText("Schal <b>Nr. 6</b> gefunden");
        assertThat(page.locator("[id='form:write']")).hasCount(0);
        pupil.takePictures("new-module");
        assertThat(pupil.open("/").locator(".tile", new Page.LocatorOptions().setHasText("Aushang")))
                .containsText("Schal <b>Nr. 6</b> gefunden");
    }

    private void isChanged(Portal portal, Visitors visitors, Terminal terminal, Guide guide) {
        Visitor teacher = arrive(DemoPerson.TEACHER, portal, visitors);
        teacher.open(PAGE).locator("[id='form:text']").fill("Noch nicht fertig");
        assertThat(teacher.page().locator("[id='form:write']")).hasValue("Aushängen");
        Visitor other = arrive(DemoPerson.STAFF, portal, visitors);
        terminal.run(guide.commands("sed -i 's/^notice.write"));
        // Meanwhile the page may say that the module is being updated
        awaitThat(
                () -> other.open(PAGE)
                                .locator("[id='form:write'][value='Anheften']")
                                .count()
                        > 0,
                "the text");
        terminal.run(guide.commands("sed -i 's/return 40"));
        awaitThat(() -> other.open("/").locator("[data-hue='120']").count() > 0, "the class");
        teacher.page().locator("[id='form:write']").click();
        assertThat(teacher.page().locator(".list .row-title").first()).hasText("Noch nicht fertig");
    }

    private void whatDoesNotCompileChangesNothing(
            Portal portal, Visitors visitors, Terminal terminal, Terminal.Running dev) {
        String file = "../lostfound/src/main/java/org/example/lostfound/NoticesTile.java";
        terminal.run("sed -i 's/LINES = 3/LINES = three/' " + file);
        awaitThat(
                () -> dev.output().contains("lostfound: not built, the portal goes on with what it has."),
                "the complaint");
        assertThat(dev.output()).contains("NoticesTile.java").contains("three");
        assertThat(arrive(DemoPerson.STAFF, portal, visitors).statusOf(PAGE)).isEqualTo(200);
        int installed = dev.output().split("in the portal after").length;
        terminal.run("sed -i 's/LINES = three/LINES = 4/' " + file);
        awaitThat(() -> dev.output().split("in the portal after").length > installed, "the mended class");
    }

    private static void awaitThat(Callable<Boolean> isThere, String what) {
        await(what).pollInSameThread().atMost(CHANGE).until(isThere);
    }

    private Visitor arrive(DemoPerson person, Portal portal, Visitors visitors) {
        Visitor visitor = visitors.arriveAt(portal, "de-DE");
        visitor.signIn(person);
        visitor.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        guests.add(visitor);
        return visitor;
    }
}
