package org.schulhof.system.homework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.TokensPage;
import org.schulhof.system.dav.Device;
import org.schulhof.system.dav.Program;

/** What is to be handed in stands in the calendar and on phones, as long as both modules are open. */
@SystemTest
class HomeworkInCalendarIT {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 20);
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final String mark = Long.toString(System.nanoTime(), 36);

    private static Page month(Visitor visitor) {
        return visitor.open("/m/calendar/index.xhtml?view=MONTH&date=" + DAY);
    }

    private Locator event(Page page) {
        return page.locator("a.event.task", new Page.LocatorOptions().setHasText(mark));
    }

    @Test
    @Tag("R11")
    void aTaskIsInTheCalendarOfPupilGuardianAndPhoneUntilItIsDoneOrClosed(Portal portal, Visitors visitors)
            throws IOException {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        new HomeworkPages(teacher).draft("Referat " + mark, DAY, 10).set();
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        assertThat(event(month(pupil))).hasCount(1);
        Page guardians = visitors.signedIn(DemoPerson.GUARDIAN).open("/m/calendar/index.xhtml?view=DAY&date=" + DAY);
        assertThat(event(guardians).filter(new Locator.FilterOptions().setHasText("Paul")))
                .hasCount(1);
        assertThat(event(month(teacher))).hasCount(0);

        Device phone = Device.of(portal, pupil, "paul.schmitt");
        String tasks = phone.home() + "calendar-tasks/";
        assertThat(phone.propfind(tasks, "0", "").body())
                .contains("<C:comp name=\"VTODO\">")
                .doesNotContain("VEVENT", "write-content");
        String path = path(phone, tasks);
        HttpResponse<String> open = phone.send("GET", path, "");
        assertThat(open.body()).contains("BEGIN:VTODO", "DUE:20270420T", "STATUS:NEEDS-ACTION");
        assertThat(phone.put(path, open.body().replace("NEEDS-ACTION", "COMPLETED"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(phone.send("DELETE", path, "").statusCode()).isEqualTo(403);
        try (InputStream script = getClass().getResourceAsStream("tasks_client.py")) {
            Files.copy(script, folder.resolve("client.py"));
        }
        assertThat(new Program(
                                folder,
                                Map.of(
                                        "URL_OF_SCHOOL", phone.url(),
                                        "ACCOUNT", phone.account(),
                                        "PASSWORD", phone.password(),
                                        "MARK", mark))
                        .run("/usr/bin/python3", "client.py"))
                .contains("is content");

        event(month(pupil)).click();
        HomeworkPages pages = new HomeworkPages(pupil);
        pages.type("Fertig " + mark);
        pupil.page().locator("[id='form:go']").click();
        assertThat(pupil.page().locator(".task-tags")).containsText("abgegeben");
        assertThat(event(month(pupil))).hasClass(java.util.regex.Pattern.compile(".*done.*"));
        HttpResponse<String> done = phone.send("GET", path, "");
        assertThat(done.body()).contains("STATUS:COMPLETED", "COMPLETED:");
        assertThat(done.headers().firstValue("ETag"))
                .isNotEqualTo(open.headers().firstValue("ETag"));

        whileDenied(portal, visitors, () -> {
            assertThat(event(month(pupil))).hasCount(0);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(phone.send("GET", path, "").statusCode()).isEqualTo(404));
            assertThat(phone.propfind(phone.home(), "1", "").body()).doesNotContain("calendar-tasks");
            assertThat(phone.propfind(phone.own(), "0", "").statusCode()).isEqualTo(207);
        });
        assertThat(phone.send("GET", path, "").statusCode()).isEqualTo(200);
        assertThat(event(month(pupil))).hasCount(1);
        Device.withdraw(pupil, phone);
    }

    private String path(Device phone, String tasks) {
        String all = phone.report(
                        tasks,
                        "<C:calendar-query xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns:D='DAV:'><D:prop><D:getetag/>"
                                + "<C:calendar-data/></D:prop><C:filter><C:comp-filter name='VCALENDAR'>"
                                + "<C:comp-filter name='VTODO'/></C:comp-filter></C:filter></C:calendar-query>")
                .body();
        for (String part : all.split("<D:href>")) {
            if (part.contains(mark)) {
                return part.split("<")[0];
            }
        }
        throw new AssertionError(all);
    }

    private static void whileDenied(Portal portal, Visitors visitors, Runnable work) {
        TokensPage tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        String token = tokens.make(
                "Aufgaben " + System.nanoTime(), "core.accounts.lock", "core.modules.release", "core.people.view");
        ApiClient office = ApiClient.withToken(portal, token);
        long pupil = office.get("/api/v1/people?text=paul%20schmitt")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        String denial = "/api/v1/people/" + pupil + "/denials/homework";
        office.put(denial, "{\"reason\": \"Fremde Abgaben\"}");
        try {
            work.run();
        } finally {
            office.delete(denial);
            tokens.withdraw(token);
        }
    }
}
