package org.schulhof.system.addressbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class ListsIT {

    private static final String CLASS = "05a";

    @Test
    @Tag("R26")
    void aListIsSeenByTheGroupWithWhichItIsSharedAndByNobodyElse(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        ContactsPage.of(teacher).add("Busfahrer", "Wöhler", "0171 555", "woehler@example.org", "");
        ListPage list = ListPage.createdBy(teacher, "Ausflug zum Möhnesee");
        list.add("schmitt paul", "Paul Schmitt");
        list.add("wohl", "Busfahrer Wöhler");
        assertThat(pupil.statusOf(list.path())).as("not shared yet").isEqualTo(404);

        list.shareWith(CLASS);
        Page shared = pupil.open("/m/addressbook/lists.xhtml");
        shared.locator("a.row", new Page.LocatorOptions().setHasText("Ausflug")).click();
        assertThat(shared.locator("#detail")).containsText("Geteilt von Mohammed Łukaszewski");
        assertThat(shared.locator("#detail")).containsText("woehler@example.org");
        assertThat(shared.locator("#detail")).not().containsText("0171 555");
        assertThat(shared.locator("[id='members:search']")).hasCount(0);
        assertThat(staff.statusOf(list.path())).isEqualTo(404);
        assertThat(staff.page().locator("body")).not().containsText("Ausflug");

        list.stopSharing();
        assertThat(pupil.statusOf(list.path())).isEqualTo(404);
        list.delete();
        ContactsPage.of(teacher).deleteAll("wohl");
    }

    @Test
    void aListIsMadeOfAGroup(Visitors visitors) {
        ListPage list = ListPage.madeOfGroup(visitors.signedIn(DemoPerson.TEACHER), CLASS);
        assertThat(list.heading()).hasText(CLASS);
        assertThat(list.member(CLASS)).containsText("Klasse");
        list.delete();
    }

    @Test
    void aDeletedListComesBackByOneClickWithThoseWithWhomItWasShared(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        ListPage list = ListPage.createdBy(teacher, "Chor");
        list.add("schmitt paul", "Paul Schmitt");
        list.shareWith(CLASS);

        list.delete();
        assertThat(list.undo()).containsText("Die Liste „Chor“ ist gelöscht.");
        assertThat(pupil.statusOf(list.path())).isEqualTo(404);

        list.undo().locator("input[type=submit]").click();
        assertThat(list.heading()).hasText("Chor");
        assertThat(list.member("Paul Schmitt")).isVisible();
        assertThat(pupil.statusOf(list.path())).isEqualTo(200);
        list.delete();
    }
}
