package org.schulhof.system.dav;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Mr Łukaszewski invites Paul by his phone, and Paul answers by his. */
@SystemTest
class SchedulingIT {

    @TempDir
    Path folder;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor teacher;
    private Visitor pupil;
    private Device organizer;
    private Device guest;
    private String own;
    private String invitations;
    private String domain;

    @BeforeEach
    void setUp(Portal portal, Visitors visitors) {
        teacher = visitors.signedIn(DemoPerson.TEACHER);
        pupil = visitors.signedIn(DemoPerson.PUPIL);
        organizer = Device.of(portal, teacher, "mohammed.lukaszewski");
        guest = Device.of(portal, pupil, "paul.schmitt");
        own = organizer.own();
        invitations = guest.home() + "calendar-invitations/";
        domain = principal().replaceAll("(?s).*mailto:paul\\.schmitt@([^<]*)<.*", "$1");
    }

    @AfterEach
    void withdrawPasswords() {
        organizer.send("DELETE", own + mark + ".ics", "");
        Device.withdraw(teacher, organizer);
        Device.withdraw(pupil, guest);
    }

    private String principal() {
        return guest.propfind("/dav/principals/paul.schmitt/", "0", "").body();
    }

    private String meeting(String... lines) {
        return Device.event(
                mark,
                "Probe " + mark,
                "ORGANIZER:mailto:mohammed.lukaszewski@" + domain + "\r\n",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:mohammed.lukaszewski@" + domain + "\r\n",
                "ATTENDEE;RSVP=TRUE:mailto:Paul.Schmitt@" + domain + "\r\n",
                String.join("", lines));
    }

    private String invitation() {
        String listed = guest.propfind(invitations, "1", "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>")
                .body();
        for (String part : listed.split("<D:href>")) {
            String path = part.split("<")[0];
            if (path.endsWith(".ics") && guest.send("GET", path, "").body().contains(mark)) {
                return path;
            }
        }
        return "";
    }

    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }

    @Test
    void thePortalSaysWhatItDoes() {
        HttpResponse<String> options = guest.send("OPTIONS", guest.home(), "");
        assertThat(options.headers().firstValue("DAV").orElseThrow()).contains("calendar-auto-schedule");
        assertThat(principal())
                .contains("schedule-inbox-URL", "schedule-outbox-URL", "<C:calendar-user-type>INDIVIDUAL<");
        assertThat(guest.propfind(guest.home() + "inbox/", "1", "").body()).contains("<C:schedule-inbox>");
        assertThat(guest.propfind(guest.home() + "outbox/", "0", "").body())
                .contains("<C:schedule-outbox>", "<C:schedule-send-freebusy>");
        assertThat(guest.propfind(invitations, "0", "").body())
                .contains("<D:displayname>Einladungen</D:displayname>", "<D:write-content>");
        assertThat(guest.send("OPTIONS", organizer.home() + "outbox/", "").statusCode())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void whoIsInvitedAnswersAndBothSidesSeeIt() {
        HttpResponse<String> put = organizer.put(own + mark + ".ics", meeting());
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(put.headers().firstValue("ETag"))
                .as("it has names now, and so is to be fetched")
                .isEmpty();
        String tag = put.headers().firstValue("Schedule-Tag").orElseThrow();
        HttpResponse<String> seen = guest.send("GET", invitation(), "");
        assertThat(unfolded(seen))
                .contains("ORGANIZER;CN=\"Mohammed Łukaszewski\":mailto:mohammed.lukaszewski@" + domain)
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Paul Schmitt\":mailto:paul.schmitt@" + domain);
        String answer = unfolded(seen).replace("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", "PARTSTAT=ACCEPTED");

        HttpResponse<String> changed = guest.put(invitation(), answer.replace("SUMMARY:Probe", "SUMMARY:Party"));
        assertThat(changed.statusCode()).isEqualTo(403);
        assertThat(changed.body()).contains("<C:allowed-attendee-scheduling-object-change>");
        String etag = seen.headers().firstValue("ETag").orElseThrow();
        assertThat(guest.put(invitation(), answer, "If-Match", etag).statusCode())
                .isEqualTo(204);
        assertThat(guest.put(invitation(), answer, "If-Match", etag).statusCode())
                .as("it is another one by now")
                .isEqualTo(412);

        HttpResponse<String> answered = organizer.send("GET", own + mark + ".ics", "");
        assertThat(unfolded(answered)).contains("PARTSTAT=ACCEPTED;CN=\"Paul Schmitt\"");
        assertThat(answered.headers().firstValue("Schedule-Tag")).contains(tag);
        Page page = teacher.open("/m/calendar/search.xhtml?q=" + mark);
        page.locator("main a", new Page.LocatorOptions().setHasText(mark))
                .first()
                .click();
        assertThat(page.locator(".guest-answers")).containsText("1 kommen");

        assertThat(organizer
                        .put(own + mark + ".ics", meeting("LOCATION:Aula\r\n"), "If-Schedule-Tag-Match", tag)
                        .statusCode())
                .as("the answer is in nobody's way")
                .isEqualTo(204);
        assertThat(organizer
                        .put(own + mark + ".ics", meeting(), "If-Schedule-Tag-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(unfolded(guest.send("GET", invitation(), ""))).contains("LOCATION:Aula", "PARTSTAT=ACCEPTED");

        organizer.send("DELETE", own + mark + ".ics", "");
        assertThat(invitation()).isEmpty();
        assertThat(pupil.open("/notifications.xhtml").locator("main")).containsText("hat abgesagt: Probe " + mark);
    }

    @Test
    void syncTellsThatSomethingIsThere() {
        String sync = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>1</sync-level>"
                + "<prop><getetag/></prop></sync-collection>";
        String token =
                guest.report(invitations, sync.formatted("")).body().replaceAll("(?s).*<D:sync-token>([^<]*)<.*", "$1");
        assertThat(guest.report(invitations, sync.formatted(token)).body()).doesNotContain(".ics");
        organizer.put(own + mark + ".ics", meeting());
        HttpResponse<String> stale = guest.report(invitations, sync.formatted(token));
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("valid-sync-token");
        assertThat(guest.report(invitations, sync.formatted("")).body()).contains(invitation());
    }

    @Test
    void programsFindWhomTheyMayInviteAndNobodyElse() {
        String search =
                "<principal-property-search xmlns='DAV:' test='anyof'><property-search><prop><displayname/></prop>"
                        + "<match>%s</match></property-search><prop><displayname/><C:calendar-user-address-set"
                        + " xmlns:C='urn:ietf:params:xml:ns:caldav'/></prop></principal-property-search>";
        HttpResponse<String> found = organizer.report("/dav/principals/", search.formatted("paul schm"));
        assertThat(found.statusCode()).isEqualTo(207);
        assertThat(found.body())
                .contains("<D:displayname>Paul Schmitt</D:displayname>", "mailto:paul.schmitt@" + domain);
        assertThat(organizer.report("/dav/principals/", search.formatted("05a")).body())
                .contains("urn:x-schulhof:group:");
        assertThat(guest.report("/dav/principals/", search.formatted("helga")).body())
                .as("pupils invite those in their groups")
                .doesNotContain("Helga");
    }

    @Test
    void theOutboxTellsWhenPeopleAreBusyAndNothingOfPupils() {
        organizer.put(own + mark + ".ics", Device.event(mark, "Geheim " + mark));
        String request = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VFREEBUSY\r\nUID:" + mark
                + "\r\nDTSTART:20270201T000000Z\r\nDTEND:20270202T000000Z\r\nORGANIZER:mailto:mohammed.lukaszewski@"
                + domain
                + "\r\nATTENDEE:mailto:mohammed.lukaszewski@" + domain + "\r\nATTENDEE:mailto:paul.schmitt@" + domain
                + "\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";
        HttpResponse<String> answer =
                organizer.send("POST", organizer.home() + "outbox/", request, "Content-Type", "text/calendar");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("schedule-response", "2.0;Success", "20270201T080000Z/20270201T090000Z")
                .contains("3.8;No authority")
                .doesNotContain("Geheim");
        assertThat(organizer
                        .send("POST", organizer.home() + "outbox/", "Guten Tag", "Content-Type", "text/calendar")
                        .statusCode())
                .isEqualTo(403);
        assertThat(organizer
                        .send("POST", own, request, "Content-Type", "text/calendar")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void pythonsLibraryInvitesAndAnswers() throws IOException {
        try (InputStream script = getClass().getResourceAsStream("scheduling_client.py")) {
            Files.copy(script, folder.resolve("client.py"));
        }
        Program program = new Program(
                folder,
                Map.of(
                        "URL_OF_SCHOOL", organizer.url(),
                        "ORGANIZER_ACCOUNT", organizer.account(),
                        "ORGANIZER_PASSWORD", organizer.password(),
                        "GUEST_ACCOUNT", guest.account(),
                        "GUEST_PASSWORD", guest.password(),
                        "CALENDAR", own));
        assertThat(program.run("/usr/bin/python3", "client.py")).contains("is content");
    }
}
