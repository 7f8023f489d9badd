package org.schulhof.system.messenger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.AgreementForm;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.TokensPage;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.HttpVisitor;
import org.schulhof.system.person.PersonForm;
import org.schulhof.system.release.MatrixPage;

/** A club with a teacher who looks after it, a pupil and somebody of the staff chats. */
@SystemTest
class MessengerIT {

    private static final Map<String, String> OWN_PAGE = Map.of("X-Schulhof-Chat", "1");

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String club = "Imkerei " + mark;
    private KeptData kept;
    private Visitor administrator;
    private ApiClient office;
    private TokensPage tokens;
    private String token;
    private long group;
    private ChatPages teacher;
    private ChatPages pupil;
    private ChatPages staff;
    private Visitor teachersBrowser;
    private Visitor pupilsBrowser;
    private Visitor staffsBrowser;
    private long room;

    @BeforeEach
    void openTheRoom(Portal portal, Visitors visitors) {
        kept = KeptData.of(portal);
        administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        MatrixPage.openedBy(administrator).openForEveryone("Chats");
        tokens = TokensPage.openedBy(administrator);
        token = tokens.make("Chats " + mark, "core.groups.edit", "core.people.view");
        office = ApiClient.withToken(portal, token);
        group = office.post("/api/v1/groups", "{\"type\": \"CLUB\", \"name\": \"" + club + "\"}", 201)
                .get("id")
                .getAsLong();
        office.put("/api/v1/groups/" + group + "/members/" + id(DemoPerson.TEACHER), "{\"owner\": true}");
        office.put("/api/v1/groups/" + group + "/members/" + id(DemoPerson.PUPIL), "{\"member\": true}");
        office.put("/api/v1/groups/" + group + "/members/" + id(DemoPerson.STAFF), "{\"member\": true}");
        teachersBrowser = visitors.signedIn(DemoPerson.TEACHER);
        pupilsBrowser = visitors.signedIn(DemoPerson.PUPIL);
        staffsBrowser = visitors.signedIn(DemoPerson.STAFF);
        teacher = new ChatPages(teachersBrowser);
        pupil = new ChatPages(pupilsBrowser);
        staff = new ChatPages(staffsBrowser);
        room = teacher.openRoomOf(club);
    }

    private long id(DemoPerson person) {
        return kept.count("select id from person where account = '" + person.account() + "'");
    }

    @AfterEach
    void leave() {
        office.delete("/api/v1/groups/" + group);
        tokens.withdraw(token);
    }

    @Test
    @Tag("R33")
    void threeBrowsersInOneRoomSeeEachOtherAtOnce() {
        pupil.open(room);
        staffsBrowser.open("/settings.xhtml");
        teacher.settle();
        pupil.settle();

        teacher.type("Guten Morgen");
        assertThat(pupilsBrowser.page().locator("#chat-typing")).containsText("schreibt");
        teachersBrowser.page().locator("#chat-text").press("Enter");
        assertThat(pupil.message("Guten Morgen")).hasCount(1);
        assertThat(pupil.message("Guten Morgen")).containsText("Mohammed");
        assertThat(staff.unreadInTheFrame()).containsText("1");
        assertThat(teacher.message("Guten Morgen").locator(".message-note")).hasText("von 1 gelesen");

        teacher.act("Guten Morgen", "edit");
        teacher.send("Guten Abend");
        assertThat(pupil.message("Guten Abend").locator(".message-note")).hasText("geändert");
        pupil.act("Guten Abend", "sign");
        assertThat(teacher.message("Guten Abend").locator(".reaction")).containsText("1");
        pupil.act("Guten Abend", "answer");
        pupil.send("Dir auch einen *schönen* Tag, siehe https://example.org/bienen");
        assertThat(teacher.message("Dir auch").locator("strong").last()).hasText("schönen");
        assertThat(teacher.message("Dir auch").locator(".message-text a"))
                .hasAttribute("href", "https://example.org/bienen");
        assertThat(teacher.message("Dir auch").locator(".message-answers")).containsText("Guten Abend");
        assertThat(staff.unreadInTheFrame()).containsText("2");

        teacher.act("Guten Abend", "pin");
        assertThat(pupilsBrowser.page().locator("#chat-pinned")).containsText("Guten Abend");
        pupil.send("Das nehme ich zurück");
        pupil.act("Das nehme ich zurück", "delete");
        pupilsBrowser.page().locator("#delete-go").click();
        assertThat(teacher.message("Gelöschte Nachricht")).hasCount(1);
        assertThat(teacher.message("Das nehme ich zurück")).hasCount(0);

        staff.open(room);
        assertThat(staff.unreadInTheFrame()).isHidden();
        takePictures();
    }

    private void takePictures() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            pupilsBrowser.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String name = "chat-" + scheme.name().toLowerCase(Locale.ROOT);
            pupilsBrowser.takePictures(name);
        }
    }

    @Test
    @Tag("R33")
    void whatIsWrittenWithoutANetworkIsSentOnceAndInItsOrder() {
        pupil.open(room);
        pupil.settle();
        pupilsBrowser.page().context().setOffline(true);
        for (int i = 1; i <= 5; i++) {
            pupil.send("Offline " + i);
        }
        assertThat(pupil.waiting()).hasCount(5);
        teacher.send("Währenddessen");
        assertThat(teacher.message("Währenddessen")).hasCount(1);

        pupilsBrowser.page().context().setOffline(false);

        assertThat(pupil.waiting()).hasCount(0);
        List<String> all = List.of("Währenddessen", "Offline 1", "Offline 2", "Offline 3", "Offline 4", "Offline 5");
        assertThat(teacher.messages()).hasText(all.toArray(String[]::new));
        assertThat(pupil.messages()).hasText(all.toArray(String[]::new));
    }

    @Test
    @Tag("R33")
    void whereSocketsAreBlockedAMessageArrivesWithinTwoSeconds() {
        Page page = pupilsBrowser.page();
        page.routeWebSocket("**/live/socket/**", socket -> socket.close());
        page.waitForRequest("**/live/events?from=*", () -> pupil.open(room));
        teacher.send("Ohne Leitung");
        assertThat(page.locator("#messages")).containsText("Ohne Leitung", new ContainsTextOptions().setTimeout(2000));
    }

    @Test
    @Tag("R19")
    @Tag("R33")
    void nobodyButTheParticipantsReadsAChat(Portal portal) {
        String planted = "Honigtopf" + mark;
        teacher.send(planted);
        assertThat(teacher.message(planted)).hasCount(1);
        for (DemoPerson outsider : List.of(DemoPerson.ADMINISTRATOR, DemoPerson.HEAD, DemoPerson.GUARDIAN)) {
            HttpVisitor visitor = HttpVisitor.signedIn(portal, outsider);
            for (String address : List.of(
                    "/s/messenger/chat/room?room=" + room,
                    "/s/messenger/chat/messages?room=" + room + "&before=100",
                    "/s/messenger/chat/changes?room=" + room + "&after=0",
                    "/s/messenger/export/" + room + ".html",
                    "/m/messenger/room.xhtml?id=" + room,
                    "/m/messenger/report.xhtml?room=" + room + "&number=1")) {
                assertClosed(visitor.get(address), planted, 404);
            }
            assertClosed(visitor.get("/s/messenger/chat/rooms"), planted, 200);
            assertClosed(visitor.get("/m/messenger/index.xhtml?room=" + room), planted, 200);
            assertClosed(visitor.get("/m/messenger/search.xhtml?q=" + planted.substring(0, 6)), planted, 200);
            for (String act : List.of("send", "edit", "delete", "react", "pin", "typing", "read", "mute", "hide")) {
                assertClosed(post(visitor, act, OWN_PAGE), planted, 404);
                assertClosed(post(visitor, act, Map.of()), planted, 400);
            }
        }
        assertThat(kept.textsWith(List.of(planted))).isEmpty();
        assertThat(kept.count("select count(*) from messenger_message where locate('" + planted + "', body) > 0"))
                .isZero();
        assertThat(teacher.messages()).hasText(new String[] {planted});
    }

    private Answer post(HttpVisitor visitor, String act, Map<String, String> headers) {
        String json = "{\"room\": " + room + ", \"number\": 1, \"text\": \"x\", \"client\": \"" + UUID.randomUUID()
                + "\", \"sign\": \"LIKE\", \"on\": true}";
        return visitor.send(
                "POST", "/s/messenger/chat/" + act, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static void assertClosed(Answer answer, String planted, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body()).as(answer.toString()).doesNotContain(planted);
    }

    @Test
    @Tag("R19")
    @Tag("R33")
    void aReportLeadsFromTheButtonToTheExcerptInItsCase(Visitors visitors) {
        office.delete("/api/v1/groups/" + group + "/members/" + id(DemoPerson.STAFF));
        teacher.send("Davor " + mark);
        teacher.send("Beleidigung " + mark);
        pupil.open(room);
        pupil.act("Beleidigung " + mark, "report");
        Page reporting = pupilsBrowser.page();
        assertThat(reporting.locator("h1")).hasText("Nachricht melden");
        pupilsBrowser.takePictures("chat-report");
        reporting.locator("[id='form:reason']").fill("Das verletzt mich " + mark);
        reporting.locator("[id='form:distance'] input[value='0']").check();
        reporting.locator("[id='form:go']").click();
        assertThat(reporting.locator("#chat")).isVisible();
        teacher.act("Beleidigung " + mark, "delete");
        teachersBrowser.page().locator("#delete-go").click();
        assertThat(pupil.message("Beleidigung " + mark)).hasCount(0);

        Visitor head = visitors.signedIn(DemoPerson.HEAD);
        Page page = head.open("/administration/cases/index.xhtml");
        page.locator("[data-report=messenger]", new Page.LocatorOptions().setHasText(mark))
                .click();
        assertThat(page.locator("main")).containsText("Das verletzt mich " + mark);
        assertThat(page.locator("main")).not().containsText("Beleidigung");
        page.locator("[id='form:reason']").fill("Beleidigung im Chat, Fall " + mark);
        appoint(page, DemoPerson.STAFF);
        appoint(page, DemoPerson.ADMINISTRATOR);
        page.locator("[id='form:open']").click();
        page.waitForURL("**/case.xhtml?id=*");
        String record = page.url();
        String content = record.replace("case.xhtml", "content.xhtml") + "&module=messenger";
        assertThat(staffsBrowser.statusOf(content)).as("not confirmed").isEqualTo(403);
        for (Visitor appointed : List.of(staffsBrowser, administrator)) {
            appointed.open(record).locator("[id='confirmation:confirm']").click();
            assertThat(appointed.page().locator(".notice").first()).containsText("bestätigt");
        }

        assertThat(staffsBrowser.open(content).locator("main")).containsText("Beleidigung " + mark);
        assertThat(staffsBrowser.page().locator("main")).containsText("SHA-256");
        assertThat(staffsBrowser.page().locator("main")).not().containsText("Davor " + mark);
        for (Visitor participant : List.of(teachersBrowser, pupilsBrowser)) {
            Page notices = participant.open("/notifications.xhtml");
            notices.locator("a.row-link[href*='case-notice']").first().click();
            assertThat(notices.locator("main")).containsText("Fall " + mark);
        }
        assertThat(head.statusOf(content)).as("who decides does not look").isEqualTo(403);
    }

    private static void appoint(Page page, DemoPerson person) {
        page.locator("input[name=appointedSearch]").fill(person.account().replace('.', ' '));
        page.locator("[id='form:findAppointed']").click();
        page.locator("[id^='form:appointedFound'][id$=':add']").first().click();
        assertThat(page.locator("[data-appointed='" + person.account() + "']")).isVisible();
    }

    @Test
    @Tag("R22")
    @Tag("R24")
    @Tag("R33")
    void withTheConsentWithdrawnAnOpenChatClosesAndWhatOneWroteIsGone(Visitors visitors) {
        PersonForm.forSomebodyNew(administrator)
                .name("Tjorven", "Grankvist")
                .role("TEACHER")
                .save();
        String account = kept.texts("select account from person where last_name = 'Grankvist' order by id desc")
                .get(0);
        kept.change("update person p join person q on q.account = '" + DemoPerson.PUPIL.account()
                + "' set p.password_hash = q.password_hash where p.account = '" + account + "'");
        long tjorven = kept.count("select id from person where account = '" + account + "'");
        office.put("/api/v1/groups/" + group + "/members/" + tjorven, "{\"member\": true}");
        Visitor visitor = visitors.arrive();
        visitor.signIn(account, DemoPerson.PASSWORD);
        visitor.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        AgreementForm.agreeIfAsked(visitor);
        ChatPages chat = new ChatPages(visitor);
        chat.open(room);
        chat.send("Von Tjorven");
        assertThat(teacher.message("Von Tjorven")).hasCount(1);

        Page second = visitor.newTab();
        second.navigate("/consents.xhtml");
        Locator line = second.locator("[data-person='" + account + "'] [data-consent=EVALUATION]");
        line.locator("summary").click();
        line.locator("a").click();
        second.locator("[id='form:go']").click();
        assertThat(second.locator(".notice.good")).containsText("widerrufen");

        chat.send("Geht das noch?");
        assertThat(visitor.page().locator(".obstacles")).containsText("Die Einwilligung zur Auswertung");
        assertThat(teacher.message("Nachricht einer ehemaligen Person"))
                .hasCount(1, new HasCountOptions().setTimeout(60_000));
        assertThat(teacher.message("Von Tjorven")).hasCount(0);
        assertThat(teacher.message("Geht das noch?")).hasCount(0);
    }
}
