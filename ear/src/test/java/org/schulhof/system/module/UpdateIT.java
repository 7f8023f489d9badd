package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** The address book's bundle comes, changes and goes while people use it. That nothing is left of old versions is part of the contract. */
@SystemTest
class UpdateIT {

    private Visitor pupil;
    private ContactForm form;
    private ModulesPage modules;

    @BeforeEach
    void signIn(Visitors visitors) {
        pupil = visitors.arrive();
        pupil.signIn(DemoPerson.PUPIL);
        form = ContactForm.openedBy(pupil);
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        modules = ModulesPage.openedBy(administrator);
    }

    @AfterEach
    void leaveItRunning() {
        modules.startIfStopped("addressbook");
    }

    @Test
    void anOpenPageGoesOnWithTheNewVersionAndWithWhatWasTyped() {
        form.typeFirstName("Oma Käthe");

        modules.installNewVersion(ModuleJars.addressBook(modules.nextVersionOf("addressbook")));

        form.addDetail();
        assertThat(form.firstName()).hasValue("Oma Käthe");
        form.save();
        assertThat(pupil.page().locator("main")).containsText("Oma Käthe");
    }

    @Test
    @Tag("R13")
    void anOpenPageOfAStoppedModuleSaysSoAndGoesOnOnceItIsBack() {
        form.typeFirstName("Onkel Jürgen");

        modules.stop("addressbook");
        form.clickAddDetail();
        assertThat(pupil.page().locator("#problems")).containsText("Es ist gerade angehalten oder wird aktualisiert.");
        assertThat(form.firstName()).hasValue("Onkel Jürgen");
        assertThat(pupil.newTab().navigate("/m/addressbook/index.xhtml").status())
                .isEqualTo(503);

        modules.start("addressbook");
        form.addDetail();
        form.save();
        assertThat(pupil.page().locator("main")).containsText("Onkel Jürgen");
    }

    @Test
    void peopleWhoClickDuringAnUpdateMeetNoErrors(Portal portal) {
        try (Reader reader = new Reader(portal.url() + "/m/addressbook/index.xhtml", pupil.cookies())) {
            modules.installNewVersion(ModuleJars.addressBook(modules.nextVersionOf("addressbook")));
            await().atMost(Duration.ofSeconds(30)).until(() -> reader.lastStatus() == 200);
            assertThat(reader.statuses()).contains(200).isSubsetOf(200, 403, 503);
        }
    }
}
