package org.schulhof.system.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** A pupil's phone. */
@SystemTest
class AppPasswordIT {

    private static final String ME = "/api/v1/me";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Test
    @Tag("R6")
    @Tag("R7")
    @Tag("R10")
    void aPhoneReadsWhatIsItsOwnersUntilALockOrAWithdrawal(Portal portal, Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Page page = pupil.open("/app-passwords.xhtml");
        page.locator("[id='form:name']").fill("Testhandy");
        page.locator("[id='form:make']").click();
        ApiClient phone = ApiClient.withPassword(
                portal, "paul.schmitt", page.locator("#password").textContent());

        JsonObject me = phone.get(ME);
        assertThat(me.get("account").getAsString()).isEqualTo("paul.schmitt");
        assertThat(me.getAsJsonArray("groups").toString()).contains("05a");
        assertThat(me.getAsJsonArray("modules").toString()).contains("\"module\":\"addressbook\"");
        assertThat(phone.send("GET", "/api/v1/people").statusCode()).isEqualTo(403);
        HttpResponse<String> ownPassword = ApiClient.withPassword(portal, "paul.schmitt", DemoPerson.PASSWORD)
                .send("GET", ME);
        assertThat(ownPassword.statusCode()).isIn(401, 429);

        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make("Sperren", "core.accounts.lock");
        ApiClient office = ApiClient.withToken(portal, token);
        String lock = "/api/v1/locks/" + me.get("id").getAsLong();
        office.put(lock, "{\"reason\": \"Handy verliehen\"}");
        try {
            await().atMost(AT_ONCE).untilAsserted(() -> {
                HttpResponse<String> locked = phone.send("GET", ME);
                assertThat(locked.statusCode()).isEqualTo(403);
                assertThat(ApiClient.problem(locked)).isEqualTo("account-locked");
                assertThat(locked.body()).contains("Handy verliehen");
            });
        } finally {
            office.delete(lock);
            tokens.withdraw(token);
        }
        assertThat(phone.send("GET", ME).statusCode()).isEqualTo(200);

        Visitor again = visitors.signedIn(DemoPerson.PUPIL);
        Page sessions = again.open("/sessions.xhtml");
        assertThat(sessions.locator("main")).containsText("Programm oder App");
        again.open("/app-passwords.xhtml")
                .locator("[data-device='Testhandy'] input[type=submit]")
                .click();
        assertThat(again.page().locator(".notice")).containsText("zurückgezogen");
        await().atMost(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(phone.send("GET", ME).statusCode()).isIn(401, 429));
    }
}
