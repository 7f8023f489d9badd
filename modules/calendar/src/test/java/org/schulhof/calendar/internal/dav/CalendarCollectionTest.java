package org.schulhof.calendar.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.internal.dav.Client.event;
import static org.schulhof.calendar.internal.dav.Client.get;
import static org.schulhof.calendar.internal.dav.Client.put;
import static org.schulhof.calendar.internal.dav.Client.range;
import static org.schulhof.calendar.internal.dav.Client.task;
import static org.schulhof.calendar.internal.dav.Client.time;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.view.Item;
import org.schulhof.testkit.EmbeddedMariaDb;

class CalendarCollectionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final String START = "DTSTART:20261201T080000Z";

    private final Desk desk = new Desk(database);

    private DavCollection own(Person person) {
        return desk.home.collection(Long.toString(desk.own(person))).orElseThrow();
    }

    /** As the next request sees it. */
    private DavCollection now(DavCollection before) {
        return desk.home.collection(before.name()).orElseThrow();
    }

    private static void refused(String condition, Reason reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DavException.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.condition().map(element -> element.name().getLocalPart()))
                    .hasValue(condition);
        });
    }

    @Test
    void whatWasSentComesBackByteForByte() {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-UNKNOWN;X-P=\"a;b\":käse\nBEGIN:VEVENT\nUID:keep\n" + START
                + "\nX-FANCY-ÄH:no\n".replace("ÄH", "AH")
                + "SUMMARY:Ein lan\n ger Titel\\, mit\\; allem\nBEGIN:X-BOX\nX-IN:1\nEND:X-BOX\n"
                + "END:VEVENT\nEND:VCALENDAR";
        DavCollection calendar = own(desk.school.weiss);
        put(calendar, "keep.ics", text);
        assertThat(get(calendar, "keep.ics")).isEqualTo(text);
        assertThat(desk.agenda.search("langer titel"))
                .extracting(Item::title)
                .containsExactly("Ein langer Titel, mit; allem");
    }

    @Test
    void aConditionIsAskedBeforeAnythingIsWritten() {
        DavCollection calendar = own(desk.school.weiss);
        DavMember first = put(calendar, "a.ics", event("a", START));
        DavMember second = put(calendar, "a.ics", event("a", START, "SUMMARY:zwei"));
        assertThat(second.tag()).isNotEqualTo(first.tag());
        String token = now(calendar).token();

        assertThatThrownBy(() -> calendar.put(
                        "a.ics",
                        body(event("a", START, "SUMMARY:drei")),
                        now -> now.tag().equals(first.tag())))
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> calendar.delete("a.ics", now -> now.tag().equals(first.tag())))
                .isInstanceOf(DavException.class);
        assertThat(now(calendar).token()).isEqualTo(token);
        assertThat(get(calendar, "a.ics")).contains("zwei");
        assertThat(calendar.delete("a.ics", now -> now.tag().equals(second.tag())))
                .isTrue();
        assertThat(calendar.delete("a.ics", now -> true)).isFalse();
    }

    private static DavBody body(String text) {
        return new DavBody("text/calendar", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatCanNotBeKeptIsRefusedByItsNameAndChangesNothing() {
        DavCollection calendar = own(desk.school.weiss);
        put(calendar, "a.ics", event("a", START));
        String token = now(calendar).token();
        refused("no-uid-conflict", Reason.NOT_ACCEPTED, () -> put(calendar, "b.ics", event("a", START)));
        refused("no-uid-conflict", Reason.NOT_ACCEPTED, () -> put(calendar, "a.ics", event("b", START)));
        refused("valid-calendar-data", Reason.NOT_ACCEPTED, () -> put(calendar, "c.ics", "hello"));
        refused(
                "valid-calendar-data",
                Reason.NOT_ACCEPTED,
                () -> put(calendar, "c.ics", event("c", START).replace("END:VEVENT", "")));
        refused(
                "valid-calendar-data",
                Reason.NOT_ACCEPTED,
                () -> put(calendar, "c.ics", event("c", START, "SUMMARY:\u0001")));
        refused("valid-calendar-data", Reason.NOT_ACCEPTED, () -> put(calendar, "c.ics", event("", START)));
        refused(
                "max-instances",
                Reason.NOT_ACCEPTED,
                () -> put(calendar, "c.ics", event("c", "DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY")));
        refused(
                "supported-calendar-component",
                Reason.NOT_ACCEPTED,
                () -> put(calendar, "c.ics", event("c", START).replace("VEVENT", "VJOURNAL")));
        refused(
                "valid-calendar-object-resource",
                Reason.NOT_ACCEPTED,
                () -> put(calendar, "c.ics", event("c", START, "END:VEVENT", "BEGIN:VEVENT", "UID:other", START)));
        refused(
                "supported-calendar-data",
                Reason.UNSUPPORTED_TYPE,
                () -> put(calendar, "c.ics", event("c", START), "text/html"));
        assertThat(now(calendar).token()).isEqualTo(token);
    }

    @Test
    @Tag("R38")
    void wordsAreRefusedWhereverTheyAreHidden() {
        DavCollection calendar = own(desk.school.weiss);
        desk.filter.list("Dumpfbacke");
        for (String line : List.of(
                "SUMMARY:Dumpfbacke",
                "X-ALT-DESC;FMTTYPE=text/html:<p>Dumpfbacke</p>",
                "CATEGORIES:eins,Dumpfbacke",
                "X-NOTE:Dumpfbacke",
                "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nDESCRIPTION:Dumpfbacke\r\nEND:VALARM")) {
            assertThatThrownBy(() -> put(calendar, "x.ics", event("x", START, line)))
                    .as(line)
                    .isInstanceOf(RefusedTextException.class);
        }
        assertThatThrownBy(() -> put(calendar, "x.ics", task("x", "SUMMARY:Dumpfbacke")))
                .isInstanceOf(RefusedTextException.class);
        assertThat(get(calendar, "x.ics")).isNull();
    }

    @Test
    @Tag("R34")
    void thoseWriteWhoMayAndOthersDoNotSeeIt() {
        long group = desk.calendar(desk.school.weiss, "7a");
        put(collection(group), "a.ics", event("a", START));
        desk.school.signIn(desk.school.mia);
        assertThat(collection(group).writable()).isFalse();
        assertThat(get(collection(group), "a.ics")).contains("UID:a");
        assertThatThrownBy(() -> put(collection(group), "b.ics", event("b", START)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> collection(group).delete("a.ics", now -> true))
                .isInstanceOf(AccessDeniedException.class);

        DavCollection foreign = collection(group);
        desk.school.signIn(desk.school.lukasz);
        assertThat(desk.home.collection(Long.toString(group))).isEmpty();
        assertThatThrownBy(() -> put(foreign, "b.ics", event("b", START))).isInstanceOf(NotFoundException.class);
    }

    private DavCollection collection(long id) {
        return desk.home.collection(Long.toString(id)).orElseThrow();
    }

    @Test
    void whatSomebodyHasHiddenIsNotThereForTheirPhone() {
        long own = desk.own(desk.school.mia);
        int all = desk.home.collections().size();
        desk.calendars.show(own, false);
        assertThat(desk.home.collections()).hasSize(all - 1);
        assertThat(desk.home.collection(Long.toString(own))).isEmpty();
        assertThat(desk.home.collection("x")).isEmpty();
        assertThat(desk.home.collection("999999")).isEmpty();
    }

    @Test
    void nameAndColourAreSetWhereTheyMayBe() {
        DavCollection calendar = own(desk.school.weiss);
        assertThat(calendar.settable()).containsExactly(DavNames.CALENDAR_COLOR);
        desk.school.signIn(desk.school.weiss);
        long mine = desk.settings.create("Sport", 30);
        collection(mine).set(Map.of(DavNames.DISPLAY_NAME, "Turnen", DavNames.CALENDAR_COLOR, "#00ff00ff"));
        assertThat(collection(mine).properties())
                .contains(
                        DavElement.of(DavNames.DISPLAY_NAME, "Turnen"),
                        DavElement.of(DavNames.CALENDAR_COLOR, new Colour(120).hex()));
        assertThatThrownBy(() ->
                        collection(mine).set(Map.of(DavNames.DISPLAY_NAME, " ", DavNames.CALENDAR_COLOR, "#0000ff")))
                .isInstanceOf(DavException.class);
        assertThat(collection(mine).properties()).contains(DavElement.of(DavNames.DISPLAY_NAME, "Turnen"));
    }

    @Test
    void tasksAreKeptAndStayOffThePages() {
        DavCollection calendar = own(desk.school.weiss);
        put(calendar, "t.ics", task("t", "SUMMARY:Aufsatz", "DUE:20261201T080000Z"));
        assertThat(get(calendar, "t.ics")).contains("Aufsatz");
        assertThat(desk.agenda.search("aufsatz")).isEmpty();
        refused("valid-calendar-data", Reason.NOT_ACCEPTED, () -> put(calendar, "u.ics", task("u", "DUE:yesterday")));
    }

    @Test
    void singleTimesAndPartsAreGivenWhereAClientWantsThem() {
        DavCollection calendar = own(desk.school.weiss);
        put(
                calendar,
                "choir",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                        + "BEGIN:VEVENT\r\nUID:choir\r\nDTSTART;TZID=Europe/Berlin:20261123T180000\r\nDURATION:PT2H\r\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=10\r\nSUMMARY:Chorprobe\r\nEND:VEVENT\r\n"
                        + "BEGIN:VEVENT\r\nUID:choir\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261207T180000\r\n"
                        + "DTSTART;TZID=Europe/Berlin:20261208T190000\r\nDURATION:PT2H\r\nSUMMARY:Generalprobe\r\n"
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n");
        String expanded = data(calendar, range("expand", "20261130T000000Z", "20261210T000000Z"));
        assertThat(expanded)
                .contains("DTSTART:20261130T170000Z", "DTEND:20261130T190000Z", "RECURRENCE-ID:20261130T170000Z")
                .contains("DTSTART:20261208T180000Z", "RECURRENCE-ID:20261207T170000Z", "Generalprobe")
                .doesNotContain("RRULE", "20261123");
        assertThat(data(calendar, range("limit-recurrence-set", "20261220T000000Z", "20261230T000000Z")))
                .contains("RRULE")
                .doesNotContain("Generalprobe");
        assertThat(data(calendar, range("limit-recurrence-set", "20261207T000000Z", "20261208T000000Z")))
                .as("it is missing at that time")
                .contains("Generalprobe");
        DavElement parts = DavElement.of(
                        DavNames.caldav("comp"),
                        DavElement.of(DavNames.caldav("prop")).with("name", "VERSION"),
                        DavElement.of(
                                        DavNames.caldav("comp"),
                                        DavElement.of(DavNames.caldav("prop")).with("name", "SUMMARY"))
                                .with("name", "VEVENT"))
                .with("name", "VCALENDAR");
        assertThat(data(calendar, parts))
                .contains("VERSION", "SUMMARY:Chorprobe")
                .doesNotContain("UID", "PRODID", "DTSTART");
    }

    private static String data(DavCollection calendar, DavElement inner) {
        Client client = new Client(DavElement.of(DavNames.CALENDAR_DATA, inner));
        calendar.read(Set.of("choir"), client);
        return client.data.get("choir");
    }

    @Test
    void freeBusyTellsWhenAndNothingElse() {
        DavCollection calendar = own(desk.school.weiss);
        put(calendar, "a", event("a", "DTSTART:20261201T080000Z", "DTEND:20261201T090000Z", "SUMMARY:Geheim"));
        put(calendar, "b", event("b", "DTSTART:20261201T083000Z", "DTEND:20261201T100000Z"));
        put(calendar, "c", event("c", "DTSTART:20261201T120000Z", "DTEND:20261201T130000Z", "TRANSP:TRANSPARENT"));
        put(calendar, "d", event("d", "DTSTART:20261201T140000Z", "DTEND:20261201T150000Z", "STATUS:TENTATIVE"));
        put(calendar, "e", event("e", "DTSTART:20261201T160000Z", "DTEND:20261201T170000Z", "STATUS:CANCELLED"));
        Client client = new Client();
        calendar.report(
                DavElement.of(DavNames.caldav("free-busy-query"), time("20261201T084500Z", "20261202T000000Z")),
                client);
        assertThat(client.document.lines().filter(line -> line.startsWith("FREEBUSY")))
                .containsExactly(
                        "FREEBUSY:20261201T084500Z/20261201T100000Z",
                        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261201T140000Z/20261201T150000Z");
        assertThat(client.document).doesNotContain("Geheim").contains("VFREEBUSY");
    }
}
