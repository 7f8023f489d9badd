package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
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
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.TokensPage;
import org.schulhof.system.filter.FilterPages;

/** Who gets in by DAV, and who does not any more. */
@SystemTest
class DavAccessIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor owner;
    private Device phone;
    private ApiClient office;
    private TokensPage tokens;
    private String token;
    private long pupil;

    @BeforeEach
    void setUp(Portal portal, Visitors visitors) {
        owner = visitors.signedIn(DemoPerson.PUPIL);
        phone = Device.of(portal, owner, "paul.schmitt");
        tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        token = tokens.make("DAV " + mark, "core.accounts.lock", "core.modules.release", "core.people.view");
        office = ApiClient.withToken(portal, token);
        pupil = office.get("/api/v1/people?text=paul%20schmitt")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    @AfterEach
    void withdrawToken() {
        tokens.withdraw(token);
        Device.withdraw(owner, phone);
    }

    private void awaitStatus(int status, String method, String path) {
        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(
                                phone.send(method, path, "", "Depth", "0").statusCode())
                        .isEqualTo(status));
    }

    @Test
    @Tag("R10")
    void aLockClosesItAtOnceAndLiftsItself() {
        String own = phone.own();
        office.put("/api/v1/locks/" + pupil, "{\"reason\": \"Handy verliehen\"}");
        try {
            awaitStatus(401, "PROPFIND", own);
            assertThat(phone.put(own + "x.ics", Device.event("x", "x")).statusCode())
                    .isEqualTo(401);
        } finally {
            office.delete("/api/v1/locks/" + pupil);
        }
        awaitStatus(207, "PROPFIND", own);
    }

    @Test
    @Tag("R11")
    void aDenialClosesTheCalendarAndNothingElse() {
        String own = phone.own();
        String denial = "/api/v1/people/" + pupil + "/denials/calendar";
        office.put(denial, "{\"reason\": \"Termine gelöscht\"}");
        try {
            awaitStatus(403, "PROPFIND", own);
            awaitStatus(403, "PROPFIND", phone.home());
            assertThat(phone.send("GET", own + "x.ics", "").statusCode()).isEqualTo(403);
            HttpResponse<String> refused = phone.put(own + "x.ics", Device.event("x", "x"));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("need-privileges");
            awaitStatus(207, "PROPFIND", "/dav/principals/paul.schmitt/");
        } finally {
            office.delete(denial);
        }
        awaitStatus(207, "PROPFIND", own);
        assertThat(phone.send("GET", own + "x.ics", "").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("R12")
    void aReleaseThatEndsClosesItAtOnce() {
        String own = phone.own();
        office.delete("/api/v1/releases/calendar/everyone");
        try {
            awaitStatus(403, "PROPFIND", own);
        } finally {
            office.put("/api/v1/releases/calendar/everyone", "{}");
        }
        awaitStatus(207, "PROPFIND", own);
    }

    @Test
    @Tag("R7")
    void onlyAppPasswordsOpenItAndEachAttemptIsLogged() {
        assertThat(phone.withPassword(DemoPerson.PASSWORD)
                        .propfind("/dav/", "0", "")
                        .statusCode())
                .isIn(401, 429);
        assertThat(phone.propfind("/dav/", "0", "").statusCode()).isEqualTo(207);
        assertThat(owner.open("/sessions.xhtml").locator("main").textContent())
                .contains("Kalender-, Adressbuch- und Dateien-Apps");

        Device.withdraw(owner, phone);
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(phone.propfind("/dav/", "0", "").statusCode())
                        .isIn(401, 429));
    }

    @Test
    void whatIsSomebodyElsesIsNotThereWhetherOrNotItExists(Portal portal, Visitors visitors) {
        Device teacher = Device.of(portal, visitors.signedIn(DemoPerson.TEACHER), "mohammed.lukaszewski");
        String foreign = teacher.own();
        teacher.put(foreign + mark + ".ics", Device.event(mark, "Privat"));
        String throughOwnHome = foreign.replace("mohammed.lukaszewski", "paul.schmitt");
        for (String path : new String[] {
            foreign,
            foreign.replace("mohammed.lukaszewski", "niemand"),
            throughOwnHome,
            phone.home() + "calendar-999999/"
        }) {
            assertThat(phone.propfind(path, "1", "").statusCode()).as(path).isEqualTo(404);
            assertThat(phone.send("GET", path + mark + ".ics", "").statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(phone.put(path + mark + ".ics", Device.event(mark, "Geändert"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(phone.send("DELETE", path + mark + ".ics", "").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String account : new String[] {"niemand", "mohammed.lukaszewski"}) {
            String underAnother = phone.own().replace("paul.schmitt", account);
            assertThat(phone.propfind(underAnother, "0", "").statusCode())
                    .as("what is one's own, under the account of another")
                    .isEqualTo(404);
        }
        assertThat(teacher.send("GET", foreign + mark + ".ics", "").body()).contains("Privat");
        teacher.send("DELETE", foreign + mark + ".ics", "");
    }

    @Test
    @Tag("R34")
    void inAGroupThoseWriteWhoMayAndTheirNameStandsThere(Portal portal, Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Device device = Device.of(portal, teacher, "mohammed.lukaszewski");
        String forTeacher = device.calendar("05a");
        String forPupil = forTeacher.replace("mohammed.lukaszewski", "paul.schmitt");
        assertThat(device.put(forTeacher + mark + ".ics", Device.event(mark, "Wandertag " + mark))
                        .statusCode())
                .isEqualTo(201);
        assertThat(phone.send("GET", forPupil + mark + ".ics", "").body()).contains("Wandertag");
        assertThat(phone.propfind(forPupil, "0", "").body()).doesNotContain("write-content");
        HttpResponse<String> refused = phone.put(forPupil + mark + ".ics", Device.event(mark, "Ferien"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("need-privileges");
        assertThat(phone.send("DELETE", forPupil + mark + ".ics", "").statusCode())
                .isEqualTo(403);
        teacher.open("/m/calendar/search.xhtml?q=" + mark);
        teacher.page()
                .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(mark))
                .first()
                .click();
        assertThat(teacher.page().locator("main").textContent()).contains("Mohammed Łukaszewski: eingetragen");
        assertThat(device.send("DELETE", forTeacher + mark + ".ics", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    @Tag("R38")
    void wordsThatTheSchoolRefusesAreRefusedAndThePhoneIsToldWhy(Visitors visitors) {
        String own = phone.own();
        String word = "schnurzel" + mark.replaceAll("[0-9]", "z");
        FilterPages filters = new FilterPages(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        filters.add("WORDS-REFUSE", word);
        try {
            for (String hidden : new String[] {"", "X-ALT-DESC;FMTTYPE=text/html:<p>" + word + "</p>\r\n"}) {
                HttpResponse<String> refused = phone.put(
                        own + mark + ".ics", Device.event(mark, hidden.isEmpty() ? "Ein " + word : "x", hidden));
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.body()).contains("refused-text").contains("„" + word + "“");
            }
            assertThat(phone.send("GET", own + mark + ".ics", "").statusCode()).isEqualTo(404);
        } finally {
            filters.remove("WORDS-REFUSE", word);
        }
    }

    @Test
    @Tag("R34")
    void whoEntersTheSchoolsDatesDoesSoByPhoneTooAndNobodyElse(Portal portal, Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        Device office = Device.of(portal, administrator, "andrea.arndt");
        String school = office.calendar("Schule");
        assertThat(office.propfind(school, "1", "").statusCode()).isEqualTo(207);
        assertThat(office.put(school + mark + ".ics", Device.event(mark, "Schulfest " + mark))
                        .statusCode())
                .isEqualTo(201);
        assertThat(office.propfind(school, "0", "").body()).contains("<D:write-content>");
        String forPupil = school.replace("andrea.arndt", "paul.schmitt");
        assertThat(phone.send("GET", forPupil + mark + ".ics", "").body()).contains("Schulfest");
        assertThat(phone.propfind(forPupil, "0", "").body()).doesNotContain("write-content");
        assertThat(phone.put(forPupil + mark + ".ics", Device.event(mark, "Ferien"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(phone.send("DELETE", forPupil + mark + ".ics", "").statusCode())
                .isEqualTo(403);
        assertThat(office.send("DELETE", school + mark + ".ics", "").statusCode())
                .isEqualTo(204);
        Device.withdraw(administrator, office);
    }
}
