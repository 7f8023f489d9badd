package org.schulhof.calendar.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.internal.dav.Client.event;
import static org.schulhof.calendar.internal.dav.Client.get;
import static org.schulhof.calendar.internal.dav.Client.put;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavScheduling.Answer;
import org.schulhof.api.dav.DavScheduling.Invitee;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ToldPeople.Told;

/** People invite and answer by programs (RFC 6638). */
class SentInvitationsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final String[] TIME = {"DTSTART:20261201T080000Z", "DTEND:20261201T090000Z", "SUMMARY:Konferenz"};

    private final Desk desk = new Desk(database);
    private final Person weiss = desk.school.weiss;
    private final Person gross = desk.school.gross;
    private final long own = desk.own(weiss);

    private static String mail(Person person) {
        return "mailto:" + person.account() + "@small.school.example";
    }

    private static String[] lines(String... more) {
        String[] all = java.util.Arrays.copyOf(TIME, TIME.length + more.length);
        System.arraycopy(more, 0, all, TIME.length, more.length);
        return all;
    }

    private String meeting(Person... guests) {
        String[] more = new String[guests.length + 2];
        more[0] = "ORGANIZER;CN=Ich:" + mail(weiss);
        more[1] = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ich:" + mail(weiss);
        for (int at = 0; at < guests.length; at++) {
            more[at + 2] = "ATTENDEE;RSVP=TRUE;CN=\"Wer auch immer\":" + mail(guests[at]);
        }
        return event("m", lines(more));
    }

    private DavCollection calendarOf(Person person) {
        desk.school.signIn(person);
        return desk.home
                .collection(Long.toString(person == weiss ? own : desk.own(person)))
                .orElseThrow();
    }

    private DavCollection invitationsOf(Person person) {
        desk.school.signIn(person);
        return desk.home.collection("invitations").orElseThrow();
    }

    private static Set<String> names(DavCollection collection) {
        Client client = new Client();
        collection.list(client);
        return client.members.keySet();
    }

    private String onlyName(Person person) {
        Set<String> names = names(invitationsOf(person));
        assertThat(names).hasSize(1);
        return names.iterator().next();
    }

    private String seen(Person person) {
        return unfolded(get(invitationsOf(person), onlyName(person)));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private DavMember member(DavCollection collection, String name) {
        Client client = new Client();
        collection.read(Set.of(name), client);
        return client.members.get(name);
    }

    @Test
    void whoIsNamedByAddressIsInvitedAndNamedByProgramsAndPages() {
        DavMember stored = put(calendarOf(weiss), "m.ics", meeting(gross, desk.school.mia));

        assertThat(stored.isScheduled()).as("a GET gives something else").isTrue();
        assertThat(desk.told.to(gross))
                .extracting(Told::text)
                .singleElement()
                .asString()
                .contains("lädt Sie ein");
        String mine = unfolded(get(calendarOf(weiss), "m.ics"));
        assertThat(mine)
                .contains("ORGANIZER;CN=\"Karin Weiß\":" + mail(weiss))
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Jonas Groß\":" + mail(gross))
                .doesNotContain("Wer auch immer", "CN=Ich", "urn:x-schulhof");
        assertThat(member(calendarOf(weiss), "m.ics").size())
                .isEqualTo(get(calendarOf(weiss), "m.ics").getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        assertThat(seen(gross)).contains("SUMMARY:Konferenz", "NEEDS-ACTION;RSVP=TRUE;CN=\"Jonas Groß\"");
        assertThat(seen(desk.school.mia)).contains(mail(desk.school.mia));
        assertThat(names(invitationsOf(weiss))).as("their own").isEmpty();
        assertThat(names(invitationsOf(desk.school.zoe))).isEmpty();
        Client client = new Client();
        invitationsOf(gross)
                .report(
                        Client.query(Client.component("VEVENT", Client.time("20261201T000000Z", "20261202T000000Z"))),
                        client);
        assertThat(client.members).hasSize(1);
        Client later = new Client();
        invitationsOf(gross)
                .report(
                        Client.query(Client.component("VEVENT", Client.time("20261203T000000Z", "20261204T000000Z"))),
                        later);
        assertThat(later.members).isEmpty();
    }

    @Test
    void aGuestAnswersByTheirOwnLineAndTheOrganizersProgramHearsOfIt() {
        put(calendarOf(weiss), "m.ics", meeting(gross, desk.school.mia));
        String before = calendarOf(weiss).token();
        DavMember tags = member(calendarOf(weiss), "m.ics");
        String name = onlyName(gross);
        String token = invitationsOf(gross).token();

        put(invitationsOf(gross), name, accepted(seen(gross)));

        assertThat(seen(gross)).contains("PARTSTAT=ACCEPTED;CN=\"Jonas Groß\"");
        assertThat(invitationsOf(gross).token()).isNotEqualTo(token);
        assertThat(desk.told.to(weiss)).extracting(Told::text).containsExactly("Jonas Groß kommt: Konferenz");
        Client changed = new Client();
        calendarOf(weiss).changes(before, Integer.MAX_VALUE, changed);
        assertThat(changed.members).containsOnlyKeys("m.ics");
        assertThat(unfolded(get(calendarOf(weiss), "m.ics"))).contains("PARTSTAT=ACCEPTED;CN=\"Jonas Groß\"");
        DavMember now = member(calendarOf(weiss), "m.ics");
        assertThat(now.tag()).isNotEqualTo(tags.tag());
        assertThat(now.scheduleTag()).isEqualTo(tags.scheduleTag());

        // What comes back from the organizer's program asks nobody anew
        desk.told.clear();
        put(calendarOf(weiss), "m.ics", get(calendarOf(weiss), "m.ics").replace("Konferenz", "Konferenz!"));
        assertThat(seen(gross)).contains("SUMMARY:Konferenz!", "PARTSTAT=ACCEPTED");
        assertThat(desk.told.to(desk.school.mia)).isEmpty();
        desk.school.signIn(desk.school.mia);
        assertThat(desk.invitations.waiting()).isEqualTo(1);
    }

    private String accepted(String text) {
        return text.replaceAll("PARTSTAT=NEEDS-ACTION;RSVP=TRUE(;CN=\"Jonas)", "PARTSTAT=ACCEPTED$1");
    }

    @Test
    void aGuestChangesNothingElse() {
        put(calendarOf(weiss), "m.ics", meeting(gross));
        String name = onlyName(gross);
        String answer = accepted(seen(gross));
        for (String other : List.of(
                answer.replace("Konferenz", "Party"),
                answer.replace("DTEND:20261201T09", "DTEND:20261201T10"),
                answer.replace("SUMMARY", "LOCATION:Kneipe\r\nSUMMARY"),
                answer.replace("SUMMARY", "RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY"),
                answer.replace("PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED"),
                answer.replace("Jonas.Groß", "").replace(gross.account() + "@", "niemand@"))) {
            assertThatThrownBy(() -> put(invitationsOf(gross), name, other))
                    .isInstanceOfSatisfying(
                            DavException.class,
                            refused -> assertThat(
                                            refused.condition().orElseThrow().name())
                                    .isEqualTo(DavNames.caldav("allowed-attendee-scheduling-object-change")));
        }
        assertThat(seen(gross)).contains("NEEDS-ACTION", "SUMMARY:Konferenz").doesNotContain("LOCATION");

        // Alarms and the like are the program's own affair
        put(
                invitationsOf(gross),
                name,
                answer.replace("END:VEVENT", "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nX-A:1\r\nEND:VEVENT"));
        assertThat(seen(gross)).contains("PARTSTAT=ACCEPTED").doesNotContain("VALARM");
        assertThatThrownBy(() -> put(invitationsOf(desk.school.zoe), name, answer))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> put(invitationsOf(gross), "new.ics", meeting()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatAGuestThrowsAwayIsDeclined() {
        put(calendarOf(weiss), "m.ics", meeting(gross));
        String name = onlyName(gross);
        assertThat(invitationsOf(desk.school.mia).delete(name, now -> true)).isFalse();
        assertThat(invitationsOf(gross).delete(name, now -> true)).isTrue();
        assertThat(names(invitationsOf(gross))).isEmpty();
        assertThat(unfolded(get(calendarOf(weiss), "m.ics"))).contains("PARTSTAT=DECLINED;CN=\"Jonas Groß\"");
    }

    @Test
    void oneTimeOfASeriesIsNotAnsweredByItself() {
        put(calendarOf(weiss), "m.ics", meeting(gross).replace("SUMMARY", "RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY"));
        String text = seen(gross);
        String one = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR"))
                .replaceAll("RRULE[^\r]*\r\n", "RECURRENCE-ID:20261202T080000Z\r\n")
                .replace("20261201T08", "20261202T08")
                .replace("20261201T09", "20261202T09");
        String both = text.replace("END:VCALENDAR", accepted(one) + "END:VCALENDAR");
        assertThatThrownBy(() -> put(invitationsOf(gross), onlyName(gross), both))
                .isInstanceOf(DavException.class)
                .hasMessageContaining("as a whole");
        put(invitationsOf(gross), onlyName(gross), accepted(text));
        assertThat(seen(gross)).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void whomSomebodyMayNotFindOrInviteIsNot() {
        String text = event(
                "m",
                lines(
                        "ORGANIZER:" + mail(desk.school.mia),
                        "ATTENDEE:" + mail(desk.school.zoe),
                        "ATTENDEE:" + mail(desk.school.emil),
                        "ATTENDEE:mailto:niemand@small.school.example",
                        "ATTENDEE:mailto:oma@example.org"));
        put(calendarOf(desk.school.mia), "m.ics", text);
        assertThat(names(invitationsOf(desk.school.emil))).hasSize(1);
        assertThat(names(invitationsOf(desk.school.zoe)))
                .as("nobody tells whether there is such a person")
                .isEmpty();
        assertThat(unfolded(get(calendarOf(desk.school.mia), "m.ics")))
                .contains("ATTENDEE:" + mail(desk.school.zoe), "niemand@small", "oma@example.org");
        assertThatThrownBy(() -> put(
                        calendarOf(desk.school.mia),
                        "n.ics",
                        event("n", lines("ORGANIZER:" + mail(desk.school.mia), "ATTENDEE:" + mail(gross)))))
                .isInstanceOfSatisfying(
                        DavException.class,
                        refused -> assertThat(refused.condition().orElseThrow().name())
                                .isEqualTo(DavNames.caldav("allowed-organizer-scheduling-object-change")));
    }

    @Test
    void whatSomebodyElseOrganizesInvitesNobody() {
        for (String organizer : List.of("mailto:verein@example.org", mail(gross))) {
            String text = event(
                    "m",
                    lines("ORGANIZER:" + organizer, "ATTENDEE:" + mail(weiss), "ATTENDEE:" + mail(desk.school.mia)));
            put(calendarOf(weiss), "m.ics", text);
            assertThat(get(calendarOf(weiss), "m.ics")).isEqualTo(text);
            assertThat(names(invitationsOf(desk.school.mia))).isEmpty();
            assertThat(desk.told.to(desk.school.mia)).isEmpty();
        }
    }

    @Test
    void aGroupStaysAGroupWhateverAProgramMakesOfIt() {
        String group = "urn:x-schulhof:group:" + desk.school.class7a.id();
        put(
                calendarOf(weiss),
                "m.ics",
                event("m", lines("ORGANIZER:" + mail(weiss), "ATTENDEE;CUTYPE=GROUP:" + group)));
        String name = onlyName(desk.school.mia);
        put(
                invitationsOf(desk.school.mia),
                name,
                seen(desk.school.mia).replace("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", "PARTSTAT=TENTATIVE"));
        String text = unfolded(get(calendarOf(weiss), "m.ics"));
        assertThat(text).contains("CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;CN=\"7a\":" + group, "PARTSTAT=TENTATIVE;MEMBER=");
        put(
                calendarOf(weiss),
                "m.ics",
                text.replaceAll(";MEMBER=\"[^\"]*\"", "").replace("SUMMARY:", "SUMMARY:X"));
        desk.school.leave(desk.school.class7a, desk.school.mia);
        assertThat(names(invitationsOf(desk.school.mia)))
                .as("she was a guest by her class only")
                .isEmpty();
    }

    @Test
    void whatIsInACalendarThatTheGuestReadsIsThereOnceAndAnsweredThere() {
        long class7a = desk.calendar(weiss, "7a");
        DavCollection calendar = desk.home.collection(Long.toString(class7a)).orElseThrow();
        put(calendar, "m.ics", meeting(desk.school.mia));
        assertThat(names(invitationsOf(desk.school.mia))).isEmpty();
        DavCollection read = desk.home.collection(Long.toString(class7a)).orElseThrow();
        assertThat(read.writable()).isFalse();
        put(
                read,
                "m.ics",
                unfolded(get(read, "m.ics")).replace("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", "PARTSTAT=ACCEPTED"));
        assertThat(unfolded(get(read, "m.ics"))).contains("PARTSTAT=ACCEPTED");
        desk.school.signIn(desk.school.emil);
        DavCollection emils = desk.home.collection(Long.toString(class7a)).orElseThrow();
        assertThatThrownBy(() -> put(emils, "m.ics", meeting())).isInstanceOf(AccessDeniedException.class);
        // Out of sight there, it is among the invitations
        desk.school.signIn(desk.school.mia);
        desk.calendars.show(class7a, false);
        assertThat(names(invitationsOf(desk.school.mia))).hasSize(1);
    }

    @Test
    void programsFindWhomThePagesOffer() {
        desk.school.signIn(desk.school.mia);
        assertThat(desk.scheduling.find("Yı")).extracting(Invitee::address).containsExactly(mail(desk.school.emil));
        assertThat(desk.scheduling.find("Öz")).isEmpty();
        assertThat(desk.scheduling.find("7")).isEmpty();
        desk.school.signIn(weiss);
        assertThat(desk.scheduling.find("7"))
                .extracting(Invitee::displayName, Invitee::group)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("7a", true));
    }

    @Test
    void busyTimesAreToldAsFarAsThePagesTellThem() {
        put(calendarOf(gross), "a.ics", event("a", TIME));
        put(calendarOf(desk.school.mia), "a.ics", event("b", TIME));
        String request =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VFREEBUSY\r\nUID:f\r\nDTSTART:20261201T000000Z"
                        + "\r\nDTEND:20261202T000000Z\r\nORGANIZER:" + mail(weiss) + "\r\nATTENDEE:" + mail(gross)
                        + "\r\nATTENDEE:"
                        + mail(desk.school.mia)
                        + "\r\nATTENDEE:mailto:oma@example.org\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";
        desk.school.signIn(weiss);

        List<Answer> answers = desk.scheduling.busy(request);

        assertThat(answers)
                .extracting(Answer::status)
                .containsExactly("2.0;Success", "3.8;No authority", "3.7;Invalid calendar user");
        assertThat(answers.get(0).text())
                .contains(
                        "METHOD:REPLY",
                        "UID:f",
                        "ATTENDEE:" + mail(gross),
                        "FREEBUSY:20261201T080000Z/20261201T090000Z")
                .doesNotContain("Konferenz");
        assertThat(answers.get(1).text()).isEmpty();
        desk.school.signIn(desk.school.emil);
        assertThat(desk.scheduling.busy(request)).extracting(Answer::text).containsOnly("");
        assertThatThrownBy(() -> desk.scheduling.busy(event("x", TIME))).isInstanceOf(DavException.class);
    }
}
