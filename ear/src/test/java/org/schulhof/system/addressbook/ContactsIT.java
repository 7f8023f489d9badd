package org.schulhof.system.addressbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class ContactsIT {

    @Test
    void aContactIsItsOwnersAlone(Visitors visitors) {
        ContactsPage contacts = ContactsPage.of(visitors.signedIn(DemoPerson.TEACHER));
        long id = contacts.add("Hannelore", "Zöllner", "05251 12345", "hannelore@example.org", "Tante");
        assertThat(contacts.detail(id)).containsText("Hannelore Zöllner");
        assertThat(contacts.search("zoll")).hasCount(1);

        for (DemoPerson person : new DemoPerson[] {DemoPerson.ADMINISTRATOR, DemoPerson.PUPIL}) {
            Visitor other = visitors.signedIn(person);
            for (String page : new String[] {"contacts", "contact", "tolist"}) {
                assertThat(other.statusOf("/m/addressbook/" + page + ".xhtml?kind=CONTACT&id=" + id))
                        .as(page)
                        .isEqualTo(404);
                assertThat(other.page().locator("body")).not().containsText("Zöllner");
            }
            assertThat(other.statusOfFile("/s/addressbook/vcard/contact/" + id + ".vcf"))
                    .isEqualTo(404);
            assertThat(other.statusOfFile("/s/addressbook/contact-photo/" + id)).isEqualTo(404);
            assertThat(ContactsPage.of(other).search("zoll")).hasCount(0);
        }
        contacts.deleteAll("zoll");
    }

    @Test
    @Tag("R24")
    void aDeletedContactIsGoneAtOnceAndComesBackByOneClick(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        ContactsPage contacts = ContactsPage.of(teacher);
        long id = contacts.add("Rückkehr", "Probe", "05251 777", "", "");

        contacts.delete(id);
        assertThat(contacts.undo()).containsText("„Rückkehr Probe“ ist gelöscht.");
        contacts.undo().locator("input[type=submit]").click();
        assertThat(teacher.page().locator("#detail")).containsText("05251 777");

        contacts.delete(id);
        assertThat(teacher.statusOf("/m/addressbook/contacts.xhtml?id=" + id)).isEqualTo(404);
        assertThat(contacts.search("Probe")).hasCount(0);
    }

    @Test
    @Tag("R25")
    void exportedContactsComeInAsTheyWereWithSomebodyElse(Visitors visitors) {
        ContactsPage mine = ContactsPage.of(visitors.signedIn(DemoPerson.TEACHER));
        String note = "sagt: \"Moin; na, du?\"\nund <b>lacht</b>";
        mine.add("Jürgen \"Jupp\"", "Łęcki, Müßig; Söhne", "+49 5251 42", "juergen@example.org", note);

        String file = mine.export();
        assertThat(file).contains("BEGIN:VCARD", "Łęcki");
        ContactsPage theirs = ContactsPage.of(visitors.signedIn(DemoPerson.STAFF));
        assertThat(theirs.takeIn(file)).containsText("neue");
        Locator found = theirs.search("lecki");
        assertThat(found).hasCount(1);
        found.click();
        Locator detail = found.page().locator("#detail");
        assertThat(detail).containsText("Jürgen \"Jupp\" Łęcki, Müßig; Söhne");
        assertThat(detail).containsText("+49 5251 42");
        assertThat(detail).containsText("juergen@example.org");
        assertThat(detail).containsText("sagt: \"Moin; na, du?\"");
        assertThat(detail).containsText("und <b>lacht</b>");
        assertThat(theirs.takeIn(file)).containsText("Kein neuer Kontakt");
        assertThat(theirs.search("lecki")).hasCount(1);

        mine.deleteAll("lecki");
        theirs.deleteAll("lecki");
    }

    @Test
    void longNamesFitOnAPhone(Visitors visitors) {
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        ContactsPage contacts = ContactsPage.of(staff);
        contacts.takeIn("BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:" + "Langzeile".repeat(11) + ";Anna;;;\nORG:"
                + "Verein".repeat(30) + "\nURL:https://example.org/" + "lang".repeat(90) + "\nEND:VCARD\n");
        try {
            staff.page().setViewportSize(360, 800);
            contacts.search("langzeile").first().click();
            assertThat(staff.page().locator("#detail h2")).containsText("Langzeile");
            assertThat(staff.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        } finally {
            contacts.deleteAll("langzeile");
        }
    }

    @Test
    void aFileWithoutContactsIsRefused(Visitors visitors) {
        ContactsPage contacts = ContactsPage.of(visitors.signedIn(DemoPerson.STAFF));
        assertThat(contacts.takeIn("Lieber Olaf, hier ist nichts.")).containsText("ist kein Kontakt zu finden");
    }
}
