package org.schulhof.system.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Calendars as files, in and out, and what of them is for everybody. */
@SystemTest
class CalendarFileIT {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 17);

    private final HttpClient anybody = HttpClient.newHttpClient();
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void aFileIsReadInWithAReportAndTakenBackAtOnce(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Page page = pupil.open(CalendarPages.FOLDER + "import.xhtml");
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
                + event("Turnier", "X-CLIENT;X-P=\"1:2\":kept\r\n")
                + event("Immer", "RRULE:FREQ=SECONDLY\r\n")
                + "END:VCALENDAR\r\n";
        page.locator("[id='form:file']")
                .setInputFiles(new FilePayload("mein.ics", "text/calendar", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:go']").click();

        assertThat(page.locator(".notice")).containsText("1 neu, 0 geändert, 0 unverändert.");
        assertThat(page.locator(".log li")).containsText("Immer " + mark);
        assertThat(page.locator(".log li")).containsText("So oft kann sich ein Termin nicht wiederholen.");
        String report = page.url();
        assertThat(new CalendarPages(pupil).month(DAY)).containsText("Turnier " + mark);
        page.locator(".event", new Page.LocatorOptions().setHasText("Turnier " + mark))
                .click();
        String out = pupil.textOf(page.locator("a[href$='.ics']").getAttribute("href"));
        assertThat(out).contains("X-CLIENT;X-P=\"1:2\":kept\r\n", "SUMMARY:Turnier " + mark);

        Visitor other = visitors.signedIn(DemoPerson.TEACHER);
        other.open(report);
        assertThat(other.page().locator("main")).not().containsText("1 neu");
        pupil.open(report);
        page.locator("[id='undo:go']").click();
        assertThat(page.locator("main")).containsText("Zurückgenommen: 1");
        assertThat(new CalendarPages(pupil).month(DAY)).not().containsText("Turnier " + mark);
    }

    private String event(String title, String more) {
        return "BEGIN:VEVENT\r\nUID:" + title + "-" + mark
                + "\r\nDTSTART;TZID=Europe/Berlin:20270217T150000\r\nSUMMARY:" + title + " " + mark + "\r\n" + more
                + "END:VEVENT\r\n";
    }

    @Test
    void thePublicPartIsForEverybodyOnceAllHaveAgreed(Visitors visitors) throws Exception {
        Visitor head = visitors.signedIn(DemoPerson.HEAD);
        CalendarPages.offerPublicParts(head, true);
        try {
            Visitor office = visitors.signedIn(DemoPerson.STAFF);
            CalendarPages pages = new CalendarPages(office);
            pages.draft("Sommerfest " + mark, DAY, "15:00", "16:00").inCalendar("Schule");
            office.page().locator("[id='form:open']").check();
            long open = pages.save();
            long closed = pages.draft("Konferenz " + mark, DAY, "15:00", "16:00")
                    .inCalendar("Schule")
                    .save();
            Page page = office.open(CalendarPages.FOLDER + "calendars.xhtml");
            page.locator("li.row", new Page.LocatorOptions().setHasText("Schule"))
                    .first()
                    .locator("a[href^='public.xhtml']")
                    .click();
            page.locator("button.switch").click();
            String address = page.locator(".feed-address").getAttribute("href");

            HttpResponse<String> feed = get(address, "");
            assertThat(feed.statusCode()).isEqualTo(200);
            assertThat(feed.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
            assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(feed.body()).contains("Sommerfest " + mark).doesNotContain("Konferenz", "ORGANIZER", "Ohm");
            String etag = feed.headers().firstValue("ETag").orElseThrow();
            assertThat(get(address, etag).statusCode()).isEqualTo(304);
            assertThat(anybody.send(
                                    HttpRequest.newBuilder(URI.create(address))
                                            .POST(HttpRequest.BodyPublishers.ofString("x"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(405);
            assertThat(get(address.replaceFirst("feed/.*", "ics/entry/" + open + ".ics"), "")
                            .statusCode())
                    .as("what asks for access is not here")
                    .isEqualTo(404);

            page.locator("button.switch").click();
            assertThat(page.locator(".feed-address")).hasCount(0);
            assertThat(get(address, "").statusCode()).isEqualTo(404);
            pages.delete(open);
            pages.delete(closed);
        } finally {
            CalendarPages.offerPublicParts(head, false);
        }
        assertThat(visitors.signedIn(DemoPerson.STAFF)
                        .open(CalendarPages.FOLDER + "edit.xhtml")
                        .locator("[id='form:open']"))
                .hasCount(0);
    }

    private HttpResponse<String> get(String address, String etag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return anybody.send(request.build(), BodyHandlers.ofString());
    }
}
