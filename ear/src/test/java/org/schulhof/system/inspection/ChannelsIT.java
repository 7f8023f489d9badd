package org.schulhof.system.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Who is told by which way: a module brings two, one of which always fails. */
@SystemTest
class ChannelsIT {

    @Test
    @Tag("R18")
    void eachPersonChoosesByWhichWayTheyAreToldAndABrokenWayCostsNobodyElse(Visitors visitors) {
        NotesModule module = NotesModule.installedForEveryone(visitors);
        try {
            Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
            choose(guardian, "notes.kept", "portal", true);
            String by = "beide Wege " + System.nanoTime();
            NotesModule.keep(guardian, by);
            assertThat(guardian.open("/notifications.xhtml").locator("main")).containsText(by);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(NotesModule.delivered(guardian).allInnerTexts())
                                    .containsOnlyOnce("Notiert: " + by));

            choose(guardian, "notes.kept", "portal", false);
            String quiet = "nur Taube " + System.nanoTime();
            NotesModule.keep(guardian, quiet);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(NotesModule.delivered(guardian).allInnerTexts())
                                    .contains("Notiert: " + quiet));
            assertThat(guardian.open("/notifications.xhtml").locator("main"))
                    .not()
                    .containsText(quiet);

            assertThat(box(guardian, "core.case.inspection", "portal")).isDisabled();
            assertThat(box(guardian, "core.case.inspection", "portal")).isChecked();
        } finally {
            module.remove();
        }
    }

    private static void choose(Visitor person, String kind, String channel, boolean wanted) {
        box(person, kind, channel).setChecked(wanted);
        Page page = person.page();
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".notice")).containsText("Die Auswahl ist gespeichert.");
    }

    private static Locator box(Visitor person, String kind, String channel) {
        return person.open("/notification-settings.xhtml")
                .locator("[data-kind='" + kind + "'] [data-channel='" + channel + "']");
    }
}
