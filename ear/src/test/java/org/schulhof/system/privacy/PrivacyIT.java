package org.schulhof.system.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.AgreementForm;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.person.PersonForm;

/**
 * Somebody with a large address book takes all of it along, and leaves nothing behind. It comes before the tests that
 * install modules and take them away again: an erasure waits for what these may still hold.
 */
@SystemTest
@Order(2)
class PrivacyIT {

    private static final int CONTACTS = 500;
    private static final String OF_KALLE = " (select id from person where account = 'kalle.blomquist')";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @Tag("R24")
    @Tag("R25")
    void aPersonTakesAllOfTheirDataAlongAndAfterAWithdrawalReadsWhatWasErased(Portal portal, Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        PersonForm.forSomebodyNew(administrator)
                .name("Kalle", "Blomquist")
                .role("TEACHER")
                .save();
        KeptData kept = KeptData.of(portal);
        kept.change(
                "update person p join person q on q.account = '" + DemoPerson.PUPIL.account()
                        + "' set p.password_hash = q.password_hash, p.nickname = 'Kalle B.' where p.account = 'kalle.blomquist'");
        kept.change(
                "insert into addressbook_contact (owner_id, uid, first_name, last_name, organisation, note, sort_name,"
                        + " search_text, version, resource, change_number, changed_at) select p.id, concat('kalle-', s.seq),"
                        + " 'Kontakt', concat('Nr ', s.seq), '', '', concat('nr ', s.seq), concat('kontakt nr ', s.seq), 0,"
                        + " concat('kalle-', s.seq, '.vcf'), s.seq, now(3) from person p, seq_1_to_" + CONTACTS
                        + " s where p.account = 'kalle.blomquist'");
        Visitor kalle = visitors.arrive();
        kalle.signIn("kalle.blomquist", DemoPerson.PASSWORD);
        AgreementForm.agreeIfAsked(kalle);

        MyDataPage data = MyDataPage.openedBy(kalle);
        for (String purpose : new String[] {"NEEDED", "AUTOMATIC", "ORGANISATION", "TEACHING", "VOLUNTARY"}) {
            assertThat(data.purpose(purpose)).isVisible();
        }
        assertThat(data.purpose("VOLUNTARY")).containsText("Eigene Kontakte");
        assertThat(data.purpose("VOLUNTARY")).containsText("Adressbuch");
        kalle.takePictures("my-data");
        data.order();
        kalle.takePictures("my-data-ordered");
        data.awaitReady();
        kalle.takePictures("my-data-ready");
        takesAlong(data);
        String link = data.link();
        APIResponse own = kalle.page().request().get(link);
        assertThat(own.headers())
                .containsEntry("content-type", "application/zip")
                .containsEntry("cache-control", "private, no-store");
        for (DemoPerson other : new DemoPerson[] {DemoPerson.PUPIL, DemoPerson.ADMINISTRATOR}) {
            assertThat(visitors.signedIn(other).statusOfFile(link)).isEqualTo(404);
        }

        Withdrawal.of(kalle, "kalle.blomquist", "PLATFORM");
        await(() ->
                kept.count("select count(*) from erasure_order where state = 'ACCESS_LEFT' and person_id =" + OF_KALLE)
                        == 1);
        assertThat(kept.count("select count(*) from addressbook_contact where owner_id =" + OF_KALLE))
                .isZero();
        assertThat(kept.count("select count(*) from person where nickname is not null and id =" + OF_KALLE))
                .isZero();
        assertThat(kept.count("select count(*) from personal_export where person_id =" + OF_KALLE))
                .isZero();

        readsTheReceipt(visitors);
        theOfficePrintsIt(administrator);
    }

    private static void takesAlong(MyDataPage data) {
        Map<String, String> files = data.download();
        assertThat(files.get("index.html"))
                .contains("<html lang=\"de\">", "Alle Daten von Kalle Blomquist", "href=\"addressbook/contacts.vcf\"");
        assertThat(Pattern.compile("BEGIN:VCARD")
                        .matcher(files.get("addressbook/contacts.vcf"))
                        .results()
                        .count())
                .isEqualTo(CONTACTS);
        assertThat(files.get("addressbook/contacts.vcf")).contains("FN:Kontakt Nr 500");
        assertThat(files.get("portal/person.json")).contains("\"account\": \"kalle.blomquist\"", "Kalle B.");
        assertThat(files.get("portal/sign-ins.json")).contains("SUCCESS");
        assertThat(files.get("portal/consents.json")).contains("PLATFORM");
        assertThat(String.join("", files.keySet())).doesNotContain("nicht-vollständig");
    }

    private static void readsTheReceipt(Visitors visitors) {
        Visitor kalle = visitors.arrive();
        kalle.signIn("kalle.blomquist", DemoPerson.PASSWORD);
        Page page = kalle.page();
        assertThat(page).hasURL(Pattern.compile("/account-closed\\.xhtml$"));
        kalle.takePictures("account-closed-receipt");
        page.locator("a[href$='/receipt.xhtml']").click();
        assertThat(page.locator("[data-part=deleted]")).containsText("Eigene Kontakte");
        assertThat(page.locator("[data-part=deleted]")).containsText("500");
        assertThat(page.locator("[data-part=kept]")).containsText("Protokoll der Versuche, sich anzumelden");
        assertThat(page.locator("[data-part=kept]")).containsText("damit die Quittung gelesen werden kann");
        kalle.takePictures("receipt");
        String text = page.locator("a[href$='.txt']").getAttribute("href");
        assertThat(page.request().get(text).text()).contains("Eigene Kontakte", "Own contacts", ": 500");
        assertThat(visitors.signedIn(DemoPerson.PUPIL).statusOfFile(text)).isEqualTo(404);
        kalle.open("/my-data.xhtml");
        assertThat(page).hasURL(Pattern.compile("/account-closed\\.xhtml$"));
    }

    private static void theOfficePrintsIt(Visitor administrator) {
        Page page = administrator.open("/administration/erasures/index.xhtml");
        administrator.takePictures("erasures");
        page.locator("a.row-link", new Page.LocatorOptions().setHasText("Kalle Blomquist"))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText("Kalle Blomquist");
        assertThat(page.locator("[data-part=deleted]")).containsText("Eigene Kontakte");
        administrator.takePictures("erasure-receipt");
        administrator.open("/administration/audit/index.xhtml?kind=receipt");
        assertThat(page.locator(".log")).containsText("kalle.blomquist");
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
