package org.schulhof.system.dav;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.TokensPage;

/** What a phone does with contacts. */
@SystemTest
class CardDavIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String CARD = "urn:ietf:params:xml:ns:carddav";

    private final String mark = "Dav" + Long.toString(System.nanoTime(), 36);
    private Visitor pupil;
    private CardPhone phone;

    @BeforeEach
    void connect(Portal portal, Visitors visitors) {
        pupil = visitors.signedIn(DemoPerson.PUPIL);
        phone = CardPhone.of(portal, pupil, DemoPerson.PUPIL);
    }

    @AfterEach
    void tidyUp() {
        String all = phone.sync(phone.contacts(), "").body();
        Pattern.compile("href>([^<]*" + mark + "[^<]*)<")
                .matcher(all)
                .results()
                .forEach(found -> phone.send("DELETE", found.group(1), ""));
        phone.close();
    }

    @Test
    void findsTheAddressBooksByItself() {
        HttpResponse<String> wellKnown = phone.sendAsNobody("PROPFIND", "/.well-known/carddav");
        assertThat(wellKnown.statusCode()).isIn(301, 302, 307, 308);
        assertThat(wellKnown.headers().firstValue("Location").orElseThrow()).endsWith("/dav/");

        HttpResponse<String> books = phone.send(
                "PROPFIND",
                phone.home(),
                "<propfind xmlns='DAV:' xmlns:C='" + CARD + "'><prop><resourcetype/><displayname/><sync-token/>"
                        + "<current-user-privilege-set/><supported-report-set/><C:max-resource-size/>"
                        + "<C:supported-address-data/></prop></propfind>",
                "Depth",
                "1",
                "Accept-Language",
                "de");

        assertThat(books.statusCode()).isEqualTo(207);
        assertThat(books.body())
                .contains(phone.contacts(), phone.school(), "Eigene Kontakte", "Schule")
                .contains("addressbook-query", "addressbook-multiget", "sync-collection")
                .contains("version=\"3.0\"", "version=\"4.0\"", "2097152");
        String own = books.body()
                .substring(books.body().indexOf(phone.contacts()), books.body().indexOf(phone.school()));
        String school = books.body().substring(books.body().indexOf(phone.school()));
        assertThat(own).contains("write-content");
        assertThat(school).doesNotContain("write-content");
    }

    @Test
    void aCardComesBackAsItWasAndThePageChangesOneLineOfIt() {
        String card = card(
                "Hannelore " + mark,
                mark,
                "X-UNKNOWN;X-A=\"b;c\":d\\,e\r\nitem1.TEL;TYPE=HOME,pref:05251 1\r\n"
                        + "item1.X-ABLabel:unter der Treppe\r\n");
        String path = phone.contacts() + mark + "%20%C3%A4.vcf";

        HttpResponse<String> put = phone.put(path, card, "If-None-Match", "*");

        assertThat(put.statusCode()).isEqualTo(201);
        String etag = put.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> got = phone.get(path);
        assertThat(got.body()).isEqualTo(card);
        assertThat(got.headers().firstValue("ETag")).contains(etag);
        assertThat(got.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/vcard");
        assertThat(phone.put(path, card, "If-None-Match", "*").statusCode()).isEqualTo(412);

        Page page = pupil.open("/m/addressbook/contacts.xhtml?q=" + mark);
        page.locator("#results a.row").click();
        assertThat(page.locator("#detail")).containsText("05251 1");
        page.locator("a[href^='contact.xhtml?id=']").click();
        page.locator("input[inputmode=tel]").first().fill("05251 2");
        page.locator("[id='form:save']").click();
        page.waitForURL("**/contacts.xhtml?id=*");

        HttpResponse<String> changed = phone.get(path);
        assertThat(changed.body()).isEqualTo(card.replace("05251 1", "05251 2"));
        assertThat(changed.headers().firstValue("ETag"))
                .isNotEqualTo(got.headers().firstValue("ETag"));
        assertThat(phone.put(path, card, "If-Match", etag).statusCode()).isEqualTo(412);
        assertThat(phone.send("DELETE", path, "", "If-Match", etag).statusCode())
                .isEqualTo(412);
        assertThat(phone.get(path).body()).isEqualTo(changed.body());
        String now = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(phone.put(path, card, "If-Match", now).statusCode()).isEqualTo(204);
        assertThat(phone.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(phone.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void syncTellsWhatCameChangedAndWent() {
        String one = phone.contacts() + mark + "1.vcf";
        String two = phone.contacts() + mark + "2.vcf";
        phone.put(one, card("Eins", mark + 1, ""));
        HttpResponse<String> begin = phone.sync(phone.contacts(), "");
        assertThat(begin.statusCode()).isEqualTo(207);
        assertThat(begin.body()).contains(one);
        String token = CardPhone.token(begin);

        phone.put(two, card("Zwei", mark + 2, ""));
        phone.send("DELETE", one, "");

        HttpResponse<String> next = phone.sync(phone.contacts(), token);
        assertThat(next.body()).contains(two, one);
        assertThat(next.body().substring(next.body().indexOf(one))).contains("404");
        HttpResponse<String> last = phone.sync(phone.contacts(), CardPhone.token(next));
        assertThat(last.body()).doesNotContain("response>");
        assertThat(phone.sync(phone.contacts(), token).body())
                .as("the old token lasts")
                .contains(two, one);
    }

    @Test
    void answersQueriesAndGivesPartsOfCards() {
        String anna = phone.contacts() + mark + "a.vcf";
        String bert = phone.contacts() + mark + "b.vcf";
        phone.put(anna, card("Anna " + mark, mark + "a", "EMAIL;TYPE=WORK:anna@example.org\r\nNOTE:geheim\r\n"));
        phone.put(bert, card("Bert " + mark, mark + "b", "TEL:1\r\n"));

        HttpResponse<String> found = phone.report(
                phone.contacts(),
                query("<C:filter test='allof'><C:prop-filter name='FN'><C:text-match match-type='ends-with'>"
                        + mark.toUpperCase() + "</C:text-match></C:prop-filter>"
                        + "<C:prop-filter name='EMAIL'><C:param-filter name='TYPE'><C:text-match>work</C:text-match>"
                        + "</C:param-filter></C:prop-filter></C:filter>"));
        assertThat(found.statusCode()).isEqualTo(207);
        assertThat(found.body()).contains(anna, "anna@example.org").doesNotContain(bert, "geheim");

        HttpResponse<String> limited = phone.report(
                phone.contacts(),
                query("<C:filter><C:prop-filter name='FN'><C:text-match>" + mark
                        + "</C:text-match></C:prop-filter></C:filter>"
                        + "<C:limit><C:nresults>1</C:nresults></C:limit>"));
        assertThat(limited.body()).contains("507", "number-of-matches-within-limits");

        HttpResponse<String> both = phone.report(
                phone.contacts(),
                "<C:addressbook-multiget xmlns='DAV:' xmlns:C='" + CARD
                        + "'><prop><getetag/><C:address-data version='4.0'/></prop>" + "<href>" + anna + "</href><href>"
                        + phone.contacts() + "never.vcf</href></C:addressbook-multiget>");
        assertThat(both.body()).contains("VERSION:4.0", "geheim", "404");
    }

    private static String query(String filter) {
        return "<C:addressbook-query xmlns='DAV:' xmlns:C='" + CARD
                + "'><prop><getetag/><C:address-data><C:prop name='FN'/>"
                + "<C:prop name='EMAIL'/></C:address-data></prop>" + filter + "</C:addressbook-query>";
    }

    @Test
    void badInputGetsItsStatusAndChangesNothing(Portal portal, Visitors visitors) {
        String path = phone.contacts() + mark + ".vcf";
        phone.put(path, card("Oma", mark, ""));
        String before = CardPhone.token(phone.sync(phone.contacts(), ""));

        assertRefused(
                phone.put(path, "BEGIN:VCARD\r\nVERSION:3.0\r\nno colon\r\nEND:VCARD\r\n"), 403, "valid-address-data");
        assertRefused(phone.put(path, "hello"), 403, "valid-address-data");
        assertRefused(
                phone.put(path, "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:x\r\nEND:VCARD\r\n"), 403, "supported-address-data");
        assertRefused(
                phone.put(path, card("Oma", mark, "NOTE:" + "x".repeat(10 * 1024 * 1024) + "\r\n")),
                403,
                "max-resource-size");
        assertRefused(phone.put(path, card("Oma", "other-" + mark, "")), 409, "no-uid-conflict");
        assertRefused(phone.put(phone.contacts() + mark + "2.vcf", card("Oma", mark, "")), 409, "no-uid-conflict");
        assertThat(phone.send("PUT", path, card("Oma", mark, ""), "Content-Type", "text/calendar")
                        .statusCode())
                .isEqualTo(415);
        assertThat(phone.put(path, card("Opa", mark, ""), "If-Match", "\"lost\"")
                        .statusCode())
                .isEqualTo(412);
        assertRefused(phone.sync(phone.contacts(), "urn:schulhof:sync:999999999"), 403, "valid-sync-token");
        assertRefused(phone.sync(phone.contacts(), "data:of-another-server"), 403, "valid-sync-token");
        assertRefused(
                phone.report(
                        phone.contacts(),
                        query("<C:filter><C:prop-filter name='FN'><C:text-match collation='i;x'>a"
                                + "</C:text-match></C:prop-filter></C:filter>")),
                403,
                "supported-collation");
        assertThat(phone.report(phone.contacts(), query("")).statusCode()).isEqualTo(400);
        String bomb = "<?xml version='1.0'?><!DOCTYPE b [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        for (String entity : List.of("&b;", "&x;")) {
            HttpResponse<String> answer = phone.report(
                    phone.contacts(),
                    bomb + "<sync-collection xmlns='DAV:'><sync-token>" + entity + "</sync-token></sync-collection>");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("root:");
        }
        assertThat(phone.sendAsNobody("PROPFIND", phone.contacts()).statusCode())
                .isEqualTo(401);

        try (CardPhone teacher = CardPhone.of(portal, visitors.signedIn(DemoPerson.TEACHER), DemoPerson.TEACHER)) {
            assertThat(teacher.get(path).statusCode()).isEqualTo(404);
            assertThat(teacher.put(path, card("Opa", mark, "")).statusCode()).isEqualTo(404);
            assertThat(teacher.send("DELETE", path, "").statusCode()).isEqualTo(404);
            assertThat(teacher.get(teacher.contacts() + mark + ".vcf").statusCode())
                    .isEqualTo(404);
        }

        assertThat(CardPhone.token(phone.sync(phone.contacts(), ""))).isEqualTo(before);
        assertThat(phone.get(path).body()).isEqualTo(card("Oma", mark, ""));
    }

    @Test
    @Tag("R26")
    void theSchoolsBookIsWhatPeopleTellAndNobodyElse(Portal portal, Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        try {
            tell(teacher, "0151 47110815", "EVERYONE");

            HttpResponse<String> all = phone.report(
                    phone.school(),
                    "<C:addressbook-query xmlns='DAV:' xmlns:C='" + CARD + "'><prop><getetag/><C:address-data/></prop>"
                            + "<C:filter><C:prop-filter name='TEL'><C:text-match>47110815</C:text-match></C:prop-filter></C:filter>"
                            + "</C:addressbook-query>");
            assertThat(all.body()).contains("UID:urn:uuid:", "0151 47110815", "Łukaszewski");
            String card = CardPhone.path(all.body(), "href>([^<]*\\.vcf)<");
            String token = CardPhone.token(phone.sync(phone.school(), ""));
            assertThat(CardPhone.token(phone.sync(phone.school(), token))).isEqualTo(token);
            assertThat(phone.put(card, card("Ich", "1", "")).statusCode()).isEqualTo(403);
            assertThat(phone.send("DELETE", card, "").statusCode()).isEqualTo(403);

            tell(teacher, "0151 47110815", "NOBODY");

            assertThat(phone.get(card).statusCode()).isEqualTo(404);
            assertThat(phone.sync(phone.school(), "").body()).doesNotContain(card);
            assertRefused(phone.sync(phone.school(), token), 403, "valid-sync-token");
        } finally {
            tell(teacher, "", "NOBODY");
        }
    }

    private static void tell(Visitor person, String mobile, String audience) {
        Page page = person.open("/m/addressbook/card.xhtml");
        page.locator("[id='form:lines:1:value']").fill(mobile);
        page.locator(".told-field").nth(1).locator("select").selectOption(audience);
        page.locator("[id='form:save']").click();
        page.locator(".notice").waitFor();
    }

    @Test
    @Tag("R10")
    @Tag("R11")
    void aLockOrADenialClosesItWithinASecond(Portal portal, Visitors visitors) {
        long id = JsonParser.parseString(phone.get("/api/v1/me").body())
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.makeWithEveryRight("Sperren " + mark);
        ApiClient office = ApiClient.withToken(portal, token);
        String contacts = phone.contacts();
        try {
            office.put("/api/v1/people/" + id + "/denials/addressbook", "{\"reason\": \"Probe\"}");
            try {
                await().atMost(AT_ONCE)
                        .untilAsserted(() -> assertThat(phone.sync(contacts, "").statusCode())
                                .isEqualTo(403));
                assertThat(phone.put(contacts + mark + ".vcf", card("A", mark, ""))
                                .statusCode())
                        .isEqualTo(403);
            } finally {
                office.delete("/api/v1/people/" + id + "/denials/addressbook");
            }
            await().atMost(AT_ONCE)
                    .untilAsserted(() ->
                            assertThat(phone.sync(contacts, "").statusCode()).isEqualTo(207));
            office.put("/api/v1/locks/" + id, "{\"reason\": \"Handy verliehen\"}");
            try {
                await().atMost(AT_ONCE).untilAsserted(() -> {
                    HttpResponse<String> locked = phone.sync(contacts, "");
                    assertThat(locked.statusCode()).isEqualTo(401);
                    assertThat(locked.body()).contains("Handy verliehen");
                });
            } finally {
                office.delete("/api/v1/locks/" + id);
            }
            assertThat(phone.sync(contacts, "").statusCode()).isEqualTo(207);
        } finally {
            tokens.withdraw(token);
        }
        // The lock has ended the session
        phone.ownedBy(visitors.signedIn(DemoPerson.PUPIL));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String condition) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(condition).doesNotContain("Exception");
    }

    /** @param lines each with its end */
    private static String card(String name, String uid, String lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + uid + "\r\nFN:" + name + "\r\nN:" + name + ";;;;\r\n" + lines
                + "END:VCARD\r\n";
    }
}
