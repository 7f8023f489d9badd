package org.schulhof.system.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.TokensPage;

/** A guardian has pages open while somebody else makes them hear of something: they own a group which people join. */
@SystemTest
class LiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ApiClient office;
    private TokensPage tokens;
    private String token;
    private long group;
    private long guardian;
    private long newcomer;

    @BeforeEach
    void ownAGroup(Portal portal, Visitors visitors) {
        KeptData kept = KeptData.of(portal);
        guardian = kept.count("select id from person where account = '" + DemoPerson.GUARDIAN.account() + "'");
        newcomer = kept.count("select id from person where account = '" + DemoPerson.STAFF.account() + "'");
        tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        token = tokens.make("Sofort", "core.groups.edit", "core.people.view", "core.accounts.lock");
        office = ApiClient.withToken(portal, token);
        group = office.post("/api/v1/groups", "{\"type\": \"CLUB\", \"name\": \"Sofort-AG\"}", 201)
                .get("id")
                .getAsLong();
        office.put("/api/v1/groups/" + group + "/members/" + guardian, "{\"owner\": true}");
    }

    @AfterEach
    void giveUp() {
        office.delete("/api/v1/groups/" + group);
        tokens.withdraw(token);
    }

    private void somebodyJoins() {
        office.put("/api/v1/groups/" + group + "/members/" + newcomer, "{\"member\": true}");
    }

    @Test
    void whatHappensIsToldToAllOpenPagesOverOneConnection(Visitors visitors) {
        Visitor visitor = visitors.signedIn(DemoPerson.GUARDIAN);
        List<String> sockets = new CopyOnWriteArrayList<>();
        Page first = visitor.page();
        first.onWebSocket(socket -> sockets.add(socket.url()));
        visitor.open("/notifications.xhtml");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pump(first, sockets)).isNotEmpty());
        sockets.clear();
        Page second = visitor.newTab();
        second.onWebSocket(socket -> sockets.add(socket.url()));
        second.navigate(first.url());
        Locator unread = first.locator(".bar [data-unread-notifications]");
        int before = Integer.parseInt(unread.getAttribute("data-unread-notifications"));

        somebodyJoins();

        assertTold(first, 2);
        assertTold(second, 2);
        assertThat(unread).hasText(String.valueOf(before + 1));
        assertThat(sockets).as("of the second page").isEmpty();
        visitor.takePictures("live-toast");

        first.close();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pump(second, sockets)).hasSize(1));
        office.delete("/api/v1/groups/" + group + "/members/" + newcomer);
        second.reload();
        somebodyJoins();
        assertTold(second, 2);
    }

    @Test
    void whereWebSocketsAreBlockedItArrivesWithinTwoSeconds(Visitors visitors) {
        Visitor visitor = visitors.signedIn(DemoPerson.GUARDIAN);
        Page page = visitor.page();
        page.routeWebSocket("**/live/socket/**", socket -> socket.close());
        page.waitForRequest("**/live/events?from=*", () -> visitor.open("/notifications.xhtml"));

        somebodyJoins();

        assertTold(page, 2);
    }

    @Test
    @Tag("R10")
    void aLockEndsTheConnectionWithinASecond(Portal portal, Visitors visitors) throws Exception {
        Visitor visitor = visitors.signedIn(DemoPerson.GUARDIAN);
        Listener listener = new Listener();
        WebSocket socket = listener.connect(portal, visitor, positionOf(visitor));
        try {
            office.put("/api/v1/locks/" + guardian, "{\"reason\": \"Verdacht\"}");
            long begun = System.nanoTime();
            assertThat(listener.closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(4401);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1500));
        } finally {
            office.delete("/api/v1/locks/" + guardian);
            socket.abort();
        }
    }

    @Test
    void aScriptThatListensDoesNotTakeTheWordsOfWhyTheSessionIsOver(Portal portal, Visitors visitors) {
        Visitor visitor = visitors.signedIn(DemoPerson.PUPIL);
        String position = positionOf(visitor);
        try {
            portal.moveClock(Duration.ofMinutes(61));
            assertThatThrownBy(() -> new Listener().connect(portal, visitor, position))
                    .hasMessageContaining("Handshake");
            assertThat(visitor.statusOfFile("/live/events?from=" + position)).isEqualTo(401);
            assertThat(visitor.statusOfFile("/live/position")).isEqualTo(401);

            assertThat(visitor.open("/settings.xhtml").locator("main")).containsText("Hier war lange nichts los");
        } finally {
            portal.moveClock(Duration.ZERO);
        }
    }

    @Test
    void nobodyListensToSomebodyElseOrWithoutTheKeyOfTheirPage(Portal portal, Visitors visitors) throws Exception {
        Visitor visitor = visitors.signedIn(DemoPerson.GUARDIAN);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        String position = positionOf(visitor);

        for (String foreign : List.of(position, "aaaaaaaaaaaaaaaaaaaaaa.0", "x")) {
            assertThatThrownBy(() -> new Listener().connect(portal, pupil, foreign))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(409));
        }
        assertThat(pupil.statusOfFile("/live/events?from=" + position)).isEqualTo(409);
        assertThatThrownBy(() -> new Listener().connect(portal, visitors.arrive(), position))
                .hasMessageContaining("Handshake");
    }

    private static String positionOf(Visitor visitor) {
        return visitor.open("/notifications.xhtml").locator("body").getAttribute("data-live");
    }

    private static void assertTold(Page page, int seconds) {
        assertThat(page.locator(".toast"))
                .hasText(
                        java.util.regex.Pattern.compile(".* ist jetzt in der Gruppe Sofort-AG\\."),
                        new LocatorAssertions.HasTextOptions().setTimeout(seconds * 1000.0));
    }

    /** Playwright hears of sockets only while it is asked for something. */
    private static List<String> pump(Page page, List<String> sockets) {
        page.title();
        return sockets;
    }

    /** A client of ours that is no browser. */
    private static final class Listener implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        WebSocket connect(Portal portal, Visitor visitor, String position) throws Exception {
            URI address = URI.create(portal.url().replace("http://", "ws://") + "/live/socket/" + position);
            return HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Cookie", visitor.cookies())
                    .buildAsync(address, this)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
