package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** What no client should send: the right answer, soon, and nothing is changed. */
@SystemTest
class DavBadInputIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor owner;
    private Device phone;
    private String own;
    private String before;

    @BeforeEach
    void setUp(Portal portal, Visitors visitors) {
        owner = visitors.signedIn(DemoPerson.PUPIL);
        phone = Device.of(portal, owner, "paul.schmitt");
        own = phone.own();
        phone.put(own + mark + ".ics", Device.event(mark, "Bleibt"));
        before = state();
    }

    private String state() {
        return phone.propfind(own, "1", "<propfind xmlns='DAV:'><prop><getetag/><sync-token/></prop></propfind>")
                .body();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(state()).isEqualTo(before);
        phone.send("DELETE", own + mark + ".ics", "");
        Device.withdraw(owner, phone);
    }

    private static void refused(HttpResponse<String> answer, int status, String condition) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(condition);
    }

    private HttpResponse<String> putSoon(String text) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = phone.put(own + "new.ics", text);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        return answer;
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        refused(putSoon("Guten Tag"), 403, "<C:valid-calendar-data>");
        refused(putSoon(Device.event("n", "x").replace("END:VEVENT", "")), 403, "<C:valid-calendar-data>");
        refused(putSoon(Device.event("n", "x", "RRULE:FREQ=SOMETIMES\r\n")), 403, "<C:valid-calendar-data>");
        refused(putSoon(Device.event("n", "x\u0007")), 403, "<C:valid-calendar-data>");
        refused(putSoon(Device.event("n", "x").replace("VEVENT", "VJOURNAL")), 403, "<C:supported-calendar-component>");
        refused(putSoon(Device.event(mark, "x")), 403, "<C:no-uid-conflict>");
        refused(
                phone.send("PUT", own + "new.ics", "<p>x</p>", "Content-Type", "text/html"),
                415,
                "<C:supported-calendar-data>");
    }

    @Test
    void whatIsTooMuchIsRefusedSoon() {
        refused(
                putSoon(Device.event("n", "x", "RRULE:FREQ=SECONDLY\r\n")
                        .replace("DTSTART:2027", "DTSTART:1970")
                        .replace("DTEND:20270201T090000Z", "DURATION:PT1S")),
                403,
                "<C:max-instances>");
        refused(putSoon(Device.event("n", "x".repeat(10_000_000))), 403, "<C:max-resource-size>");
        // The connection is of use afterwards
        assertThat(phone.propfind(own, "0", "").statusCode()).isEqualTo(207);
    }

    @Test
    void xmlThatWouldGrowOrReadFilesIsRefused() {
        String bomb = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + "<propfind xmlns='DAV:'><prop><displayname>&c;</displayname></prop></propfind>";
        String outside = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<propfind xmlns='DAV:'><prop><displayname>&x;</displayname></prop></propfind>";
        for (String body : new String[] {
            bomb,
            outside,
            "<propfind",
            "<a/>",
            "<propfind xmlns='DAV:'/>",
            "<x>".repeat(5000),
            "<a xmlns='DAV:'>&y;</a>"
        }) {
            long begin = System.nanoTime();
            assertThat(phone.propfind(own, "0", body).statusCode())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isEqualTo(400);
            assertThat(phone.report(own, body).statusCode()).isIn(400, 403);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    @Test
    void whatIsAskedInAWrongWayIsAnsweredByItsName() {
        String sync =
                "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>1</sync-level><prop><getetag/></prop>"
                        + "</sync-collection>";
        refused(phone.report(own, sync.formatted("urn:schulhof:sync:99999999")), 403, "<D:valid-sync-token>");
        refused(phone.report(own, sync.formatted("http://example.org/1")), 403, "<D:valid-sync-token>");
        refused(phone.propfind(own, "infinity", ""), 403, "<D:propfind-finite-depth>");
        refused(phone.report(own, "<x xmlns='DAV:'/>"), 403, "<D:supported-report>");
        refused(
                phone.report(
                        own,
                        "<C:calendar-query xmlns:C='urn:ietf:params:xml:ns:caldav'><C:filter><C:comp-filter name='VCALENDAR'>"
                                + "<C:comp-filter name='VEVENT'><C:time-range start='yesterday'/></C:comp-filter></C:comp-filter>"
                                + "</C:filter></C:calendar-query>"),
                403,
                "<C:valid-filter>");
        for (String taken : new String[] {own, phone.home() + "calendar-new/", phone.home(), own + "new/x/"}) {
            assertThat(phone.send("MKCALENDAR", taken, "").statusCode())
                    .as(taken)
                    .isIn(404, 405);
        }
        assertThat(phone.send("MKCALENDAR", phone.home() + mark + "/", "<x/>").statusCode())
                .isEqualTo(400);
        assertThat(phone.send("DELETE", own, "").statusCode()).isEqualTo(403);
    }

    @Test
    void aConditionThatLostChangesNothing() {
        HttpResponse<String> lost =
                phone.put(own + mark + ".ics", Device.event(mark, "Verloren"), "If-Match", "\"1-gone\"");
        assertThat(lost.statusCode()).isEqualTo(412);
        assertThat(phone.put(own + mark + ".ics", Device.event(mark, "Verloren"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(phone.send("DELETE", own + mark + ".ics", "", "If-Match", "\"1-gone\"")
                        .statusCode())
                .isEqualTo(412);
    }
}
