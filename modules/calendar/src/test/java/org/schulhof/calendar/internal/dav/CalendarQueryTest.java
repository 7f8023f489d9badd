package org.schulhof.calendar.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.internal.dav.Client.component;
import static org.schulhof.calendar.internal.dav.Client.event;
import static org.schulhof.calendar.internal.dav.Client.notDefined;
import static org.schulhof.calendar.internal.dav.Client.parameter;
import static org.schulhof.calendar.internal.dav.Client.property;
import static org.schulhof.calendar.internal.dav.Client.put;
import static org.schulhof.calendar.internal.dav.Client.query;
import static org.schulhof.calendar.internal.dav.Client.task;
import static org.schulhof.calendar.internal.dav.Client.text;
import static org.schulhof.calendar.internal.dav.Client.time;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;

/** The filters of RFC 4791, 7.8 and 9.7 to 9.9, on a small calendar around 23 November 2026. */
class CalendarQueryTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private DavCollection calendar;

    @BeforeEach
    void fill() {
        calendar =
                desk.home.collection(Long.toString(desk.own(desk.school.weiss))).orElseThrow();
        put(
                calendar,
                "choir",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                        + "BEGIN:VEVENT\r\nUID:choir\r\nDTSTART;TZID=Europe/Berlin:20261123T180000\r\nDURATION:PT2H\r\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=10\r\nSUMMARY:Chorprobe\r\nEND:VEVENT\r\n"
                        + "BEGIN:VEVENT\r\nUID:choir\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261207T180000\r\n"
                        + "DTSTART;TZID=Europe/Berlin:20261208T190000\r\nDURATION:PT2H\r\nSUMMARY:Generalprobe\r\n"
                        + "LOCATION:Aula\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        put(
                calendar,
                "trip",
                event(
                        "trip",
                        "DTSTART;VALUE=DATE:20261201",
                        "DTEND;VALUE=DATE:20261204",
                        "SUMMARY:Fahrt nach KÖLN",
                        "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=\"Emil\":mailto:emil@schule.example",
                        "CATEGORIES:Ausflug,Klasse",
                        "STATUS:TENTATIVE"));
        put(
                calendar,
                "point",
                event(
                        "point",
                        "DTSTART:20261130T120000Z",
                        "SUMMARY:Abgabe",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-PT30M",
                        "END:VALARM"));
        put(calendar, "essay", task("essay", "SUMMARY:Aufsatz", "DUE:20261203T100000Z", "STATUS:NEEDS-ACTION"));
        put(
                calendar,
                "done",
                task(
                        "done",
                        "SUMMARY:Lesen",
                        "DTSTART:20261110T080000Z",
                        "DUE:20261112T080000Z",
                        "COMPLETED:20261111T080000Z",
                        "STATUS:COMPLETED"));
        put(calendar, "someday", task("someday", "SUMMARY:Aufräumen"));
    }

    @Test
    void eventsOfATimeAreFoundByTheirOccurrences() {
        assertThat(query(calendar, component("VEVENT", time("20261201T000000Z", "20261202T000000Z"))))
                .containsExactly("trip");
        assertThat(query(calendar, component("VEVENT", time("20261207T000000Z", "20261208T000000Z"))))
                .as("moved away from there")
                .isEmpty();
        assertThat(query(calendar, component("VEVENT", time("20261208T180000Z", "20261208T183000Z"))))
                .as("moved to there")
                .containsExactly("choir");
        assertThat(query(calendar, component("VEVENT", time("20261123T190000Z", "20261123T200000Z"))))
                .as("it ended when the time begins")
                .isEmpty();
        assertThat(query(calendar, component("VEVENT", time("20261130T120000Z", "20261130T130000Z"))))
                .as("without duration, at the very beginning")
                .containsExactly("point");
        assertThat(query(calendar, component("VEVENT", time("20261130T110000Z", "20261130T120000Z"))))
                .isEmpty();
        // A day is one of the school's clock, which is UTC in tests
        assertThat(query(calendar, component("VEVENT", time("20261201T000000Z", "20261201T000100Z"))))
                .containsExactly("trip");
        assertThat(query(calendar, component("VEVENT", time("20261204T000000Z", "20261204T230000Z"))))
                .isEmpty();
    }

    @Test
    void aTimeMayBeOpenOrBeyondWhatIsStored() {
        assertThat(query(calendar, component("VEVENT", time("20261205T000000Z", ""))))
                .containsExactly("choir");
        assertThat(query(calendar, component("VEVENT", time("", "20261124T000000Z"))))
                .containsExactly("choir");
        put(
                calendar,
                "birthday",
                event("birthday", "DTSTART;VALUE=DATE:19800301", "RRULE:FREQ=YEARLY", "SUMMARY:Geburtstag"));
        put(calendar, "old", event("old", "DTSTART:19990301T080000Z", "DTEND:19990301T090000Z", "SUMMARY:Alt"));
        assertThat(query(calendar, component("VEVENT", time("19990201T000000Z", "19990401T000000Z"))))
                .containsExactly("birthday", "old");
        assertThat(query(calendar, component("VEVENT", time("20500201T000000Z", "20500401T000000Z"))))
                .containsExactly("birthday");
        assertThat(query(calendar, component("VEVENT", time("20500401T000000Z", "20500501T000000Z"))))
                .isEmpty();
    }

    @Test
    void tasksAreFoundByTheirTimes() {
        assertThat(query(calendar, component("VTODO"))).containsExactly("done", "essay", "someday");
        assertThat(query(calendar, component("VTODO", time("20261203T000000Z", "20261204T000000Z"))))
                .containsExactly("essay", "someday");
        assertThat(query(calendar, component("VTODO", time("20261111T000000Z", "20261111T120000Z"))))
                .containsExactly("done", "someday");
        put(
                calendar,
                "weekly",
                task(
                        "weekly",
                        "SUMMARY:Blumen",
                        "DTSTART:20261102T080000Z",
                        "DUE:20261102T090000Z",
                        "RRULE:FREQ=WEEKLY"));
        assertThat(query(calendar, component("VTODO", time("20270104T080000Z", "20270104T083000Z"))))
                .contains("weekly");
        assertThat(query(calendar, component("VTODO", time("20270105T080000Z", "20270105T083000Z"))))
                .doesNotContain("weekly");
    }

    @Test
    void tasksThatAreOpenAreFoundByWhatTheyLack() {
        assertThat(query(
                        calendar,
                        component(
                                "VTODO",
                                property("COMPLETED", notDefined()),
                                property("STATUS", text("CANCELLED").with("negate-condition", "yes")))))
                .containsExactly("essay");
        assertThat(query(
                        calendar,
                        component("VTODO", property("COMPLETED", time("20261111T000000Z", "20261112T000000Z")))))
                .containsExactly("done");
    }

    @Test
    void propertiesAndParametersAreCompared() {
        assertThat(query(
                        calendar,
                        component("VEVENT", property("UID", text("choir").with("collation", "i;octet")))))
                .containsExactly("choir");
        assertThat(query(calendar, component("VEVENT", property("SUMMARY", text("PROBE")))))
                .as("any component of the resource")
                .containsExactly("choir");
        assertThat(query(
                        calendar,
                        component("VEVENT", property("SUMMARY", text("PROBE").with("collation", "i;octet")))))
                .isEmpty();
        assertThat(query(calendar, component("VEVENT", property("SUMMARY", text("köln")))))
                .as("only ASCII is folded")
                .isEmpty();
        assertThat(query(
                        calendar,
                        component("VEVENT", property("SUMMARY", text("köln").with("collation", "i;unicode-casemap")))))
                .containsExactly("trip");
        assertThat(query(
                        calendar,
                        component(
                                "VEVENT",
                                property(
                                        "ATTENDEE",
                                        text("mailto:emil@schule.example"),
                                        parameter("PARTSTAT", text("needs-action"))))))
                .containsExactly("trip");
        assertThat(query(calendar, component("VEVENT", property("ATTENDEE", parameter("PARTSTAT", text("ACCEPTED"))))))
                .isEmpty();
        assertThat(query(calendar, component("VEVENT", property("ATTENDEE", parameter("ROLE", notDefined())))))
                .containsExactly("trip");
        assertThatThrownBy(() -> query(
                        calendar,
                        component("VEVENT", property("SUMMARY", text("x").with("collation", "i;klingon")))))
                .isInstanceOf(DavException.class);
    }

    @Test
    void aTimeAndAWordHaveToBeTrueOfTheSameComponent() {
        DavElement both = component("VEVENT", time("20261208T000000Z", "20261209T000000Z"), property("LOCATION"));
        DavElement other = component("VEVENT", time("20261130T000000Z", "20261201T000000Z"), property("LOCATION"));
        assertThat(query(calendar, both)).containsExactly("choir");
        assertThat(query(calendar, other)).isEmpty();
    }

    @Test
    void alarmsAreFoundByWhenTheyRing() {
        assertThat(query(
                        calendar,
                        component("VEVENT", component("VALARM", time("20261130T110000Z", "20261130T120000Z")))))
                .containsExactly("point");
        assertThat(query(
                        calendar,
                        component("VEVENT", component("VALARM", time("20261130T120000Z", "20261130T130000Z")))))
                .isEmpty();
        assertThat(query(calendar, component("VEVENT", component("VALARM", notDefined()))))
                .containsExactly("choir", "trip");
    }

    @Test
    void whatIsNotThereIsAskedForToo() {
        assertThat(query(calendar, component("VEVENT", notDefined()))).containsExactly("done", "essay", "someday");
        assertThat(query(calendar, component("VJOURNAL"))).isEmpty();
        assertThat(query(calendar, property("PRODID"))).hasSize(6);
    }

    @Test
    void aFilterThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> query(calendar, component("VEVENT", time("20261201", "20261202"))))
                .isInstanceOf(DavException.class);
        assertThatThrownBy(() -> query(calendar, component("VEVENT", time("20261202T000000Z", "20261201T000000Z"))))
                .isInstanceOf(DavException.class);
        assertThatThrownBy(() -> calendar.report(DavElement.of(DavNames.caldav("calendar-query")), new Client()))
                .isInstanceOf(DavException.class);
    }
}
