package org.schulhof.system.filter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.HttpVisitor;
import org.schulhof.system.writing.ChalkBoard;

/** The administration lists a word and a domain; a pupil writes them, openly and with tricks. */
@SystemTest
@Tag("R38")
class FilterIT {

    private static final String WORD = "Quatschkopf";
    private static final String DOMAIN = "falsch.example";

    private FilterPages filters;

    @BeforeEach
    void list(Visitors visitors) {
        filters = new FilterPages(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        filters.add("WORDS-REFUSE", WORD);
        filters.add("LINKS-REFUSE", DOMAIN);
    }

    @AfterEach
    void leaveAsFound() {
        for (String list : List.of("WORDS-REFUSE", "LINKS-REFUSE")) {
            Page page = filters.open(list);
            if (page.locator("[data-entry]").count() > 0) {
                filters.remove(list, list.startsWith("WORDS") ? WORD : DOMAIN);
            }
        }
    }

    @Test
    void isRefusedAtItsFieldWithEveryTrickAndTakenOnceItIsNotListed(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Page page = pupil.open("/m/addressbook/card.xhtml");
        field(page, "Mobilnummer").fill("0171 55");
        for (String trick : List.of(
                "ein Quatschkopf",
                "QUATSCHKOPF",
                "Q.u.a.t.s.c.h.k.o.p.f",
                "Q u a t s c h k o p f",
                "Quаtschkоpf",
                "Quatsch\u200Bkopf",
                "Quuuatschkopf",
                "Qu4tschk0pf")) {
            field(page, "Über mich").fill(trick);
            save(page);
            assertThat(error(page, "Über mich"))
                    .containsText("ist an unserer Schule gesperrt. Schreib es bitte anders.");
            assertThat(field(page, "Über mich")).hasValue(trick);
        }
        assertThat(field(page, "Mobilnummer")).hasValue("0171 55");
        field(page, "Über mich").fill("");
        for (String trick : List.of(
                "falsch.example",
                "https://FALSCH.example/x",
                "https://www.schule.example@falsch.example/",
                "https://such.example/url?q=https%3A%2F%2Ffalsch.example",
                "https://xn--flsch-4ve.example",
                "https://falsch.example.:443/")) {
            field(page, "Webseite").fill(trick);
            save(page);
            assertThat(error(page, "Webseite")).containsText("an unserer Schule gesperrt");
        }
        assertThat(error(page, "Webseite")).containsText("Lass die Adresse bitte weg.");
        Page again = pupil.open("/m/addressbook/card.xhtml");
        assertThat(field(again, "Mobilnummer")).hasValue("");
        assertThat(field(again, "Webseite")).hasValue("");

        filters.remove("WORDS-REFUSE", WORD);
        field(again, "Über mich").fill("ein Quatschkopf");
        save(again);
        assertThat(pupil.open("/m/addressbook/card.xhtml").locator("textarea").last())
                .hasValue("ein Quatschkopf");
        field(again, "Über mich").fill("");
        save(again);
    }

    @Test
    void theFrameSaysItAtTheInputOfAPageThatDoesNothingForIt(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Page page = pupil.open("/settings.xhtml");
        page.locator("[id='form:nickname']").fill("Quatschk0pf");
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".field:has([id='form:nickname']) .field-error"))
                .hasText("„Quatschk0pf“ ist an unserer Schule gesperrt. Schreib es bitte anders.");
        assertThat(page.locator("[id='form:nickname']")).hasValue("Quatschk0pf");
        assertThat(pupil.open("/settings.xhtml").locator("[id='form:nickname']"))
                .not()
                .hasValue("Quatschk0pf");
    }

    @Test
    void contactsListsAndFilesOfContactsAreAskedToo(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Page page = teacher.open("/m/addressbook/contact.xhtml");
        page.locator("[id='form:lastName']").fill("Probe");
        page.locator("[id='form:note']").fill("Quatsch-Kopf");
        Locator site = page.locator("[id='form:kinds:3:rows:0:value']");
        site.fill("https://falsch.example/probe");
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".field:has([id='form:note']) .field-error"))
                .hasText("„Quatsch-Kopf“ ist an unserer Schule gesperrt. Bitte schreiben Sie es anders.");
        assertThat(page.locator(".way:has([id='form:kinds:3:rows:0:value']) .field-error"))
                .containsText("gesperrt");
        assertThat(site).hasValue("https://falsch.example/probe");

        page = teacher.open("/m/addressbook/lists.xhtml");
        page.locator("[data-open='new-list']").click();
        page.locator("[id='create:name']").fill("Q_u_a_t_s_c_h_k_o_p_f");
        page.locator("[id='create:go']").click();
        assertThat(page.locator(".notice")).containsText("ist an unserer Schule gesperrt");

        page = teacher.open("/m/addressbook/import.xhtml");
        page.locator("[id='form:file']")
                .setInputFiles(new FilePayload(
                        "x.vcf", "text/vcard", card("Quatschkopf").getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:go']").click();
        assertThat(page.locator("main")).containsText("„Quatschkopf“ ist an unserer Schule gesperrt.");
        assertThat(teacher.open("/m/addressbook/contacts.xhtml").locator("main"))
                .not()
                .containsText("Quatschkopf");
    }

    @Test
    void theAdministrationTriesATextAndSeesWhyItWouldBeRefused(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        FilterPages own = new FilterPages(administrator);
        Locator results = own.tryOut(
                "<b>Q</b>uatschkopf, <a href='https://such.example/?u=falsch.example'>hier</a>, bit.ly/abc", true);
        assertThat(results).hasCount(3);
        assertThat(results.nth(0)).containsText("Wort: Quatschkopf · Gesperrte Wörter");
        assertThat(results.nth(1)).containsText("Kurzlink");
        assertThat(results.nth(2)).containsText("Umleitung: falsch.example · Gesperrte Links");
        administrator.takePictures("filters");
        own.tryOut("Ein Quatsch, ein Kopf.", false);
        assertThat(administrator.page().locator("#let-through")).isVisible();
    }

    @Test
    void aFileOfDomainsIsTakenAndCountsAtOnce(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        FilterPages own = new FilterPages(administrator);
        own.create("Schädliche Seiten");
        StringBuilder file = new StringBuilder("# from elsewhere\n127.0.0.1 localhost\n");
        for (int i = 0; i < 20_000; i++) {
            file.append("0.0.0.0 seite").append(i).append(".example\n");
        }
        Locator taken = own.importFile(file + "kein Eintrag\n");
        assertThat(taken).containsText("20.000 Einträge übernommen");
        assertThat(taken).containsText("1 Zeile ist kein möglicher Eintrag.");
        assertThat(administrator.page().locator("main")).containsText("Zeile 20003: kein Eintrag");
        administrator.takePictures("filter-import");
        administrator.page().locator(".form-actions .main").click();
        administrator.takePictures("filter-list");
        String list = administrator.page().url().replaceAll(".*id=(\\d+).*", "$1");
        assertThat(administrator.textOf("/filter-list/" + list + ".txt").lines())
                .hasSize(20_000);

        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Page page = pupil.open("/m/addressbook/card.xhtml");
        field(page, "Webseite").fill("https://www.seite19999.example");
        save(page);
        assertThat(error(page, "Webseite")).containsText("gesperrt");
        pupil.takePictures("filter-refused");

        administrator.open("/administration/filters/list.xhtml?id=" + list);
        own.deleteOpenList();
        save(page);
        assertThat(page.locator(".notice")).containsText("gespeichert");
        field(page, "Webseite").fill("");
        save(page);
    }

    @Test
    void aProgramThatAModuleServesIsToldWhatIsRefusedAsOfOtherFlawedInput(Portal portal, Visitors visitors) {
        ChalkBoard board = ChalkBoard.installedForEveryone(visitors);
        try {
            HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            Answer refused = pupil.get("/s/chalk/line?text=Du+" + WORD);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.body())
                    .contains("urn:schulhof:problem:refused-text", "\"field\":\"text\"", "\"code\":\"WORD\"", WORD);
            assertThat(pupil.get("/s/chalk/line?text=Hallo").status()).isEqualTo(204);
        } finally {
            board.remove();
        }
    }

    @Test
    void nobodyElseSeesTheLists(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        assertThat(teacher.statusOf("/administration/filters/index.xhtml")).isEqualTo(403);
        assertThat(teacher.statusOf("/administration/filters/list.xhtml?id=1")).isEqualTo(403);
        assertThat(teacher.statusOfFile("/filter-list/1.txt")).isEqualTo(403);
    }

    private static String card(String name) {
        return "BEGIN:VCARD\nVERSION:4.0\nFN:" + name + "\nN:" + name + ";;;;\nEND:VCARD\n";
    }

    private static Locator line(Page page, String label) {
        return page.locator(".told-field", new Page.LocatorOptions().setHasText(label));
    }

    private static Locator field(Page page, String label) {
        return line(page, label).locator("input, textarea");
    }

    private static Locator error(Page page, String label) {
        return line(page, label).locator(".field-error");
    }

    private static void save(Page page) {
        page.locator("[id='form:save']").click();
        page.waitForLoadState();
    }
}
