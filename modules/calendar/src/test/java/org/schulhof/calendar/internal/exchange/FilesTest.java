package org.schulhof.calendar.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.Desk.draft;
import static org.schulhof.calendar.Desk.repeated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.entry.ImportedEntries.Span;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Scope;
import org.schulhof.calendar.internal.view.Item;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.MemoryFileStore;

class FilesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final String HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nX-WR-CALNAME:Alt\r\n";
    private static final String ZONE =
            "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
                    + "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

    private final Desk desk = new Desk(database);
    private final MemoryFileStore files = new MemoryFileStore();
    private final IcalImport imports = new IcalImport(desk.calendars, desk.imported, files, desk.jobs);
    private final ImportJob job = new ImportJob(desk.imported, files, desk.persistence);
    private final IcalExport export = new IcalExport(desk.calendars, desk.reading, desk.guestText, desk.persistence);
    private final PublicFeeds feeds = new PublicFeeds(
            desk.calendars,
            desk.policies,
            desk.persistence,
            (action, subject, before, after) -> {},
            new PublicText(desk.persistence, desk.clock));
    private final long own = desk.own(desk.school.mia);

    private static String event(String uid, String more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART;TZID=Europe/Berlin:20261124T090000\r\nSUMMARY:" + uid
                + "\r\n" + more + "END:VEVENT\r\n";
    }

    private static String calendar(String... parts) {
        return HEAD + String.join("", parts) + "END:VCALENDAR\r\n";
    }

    private Map<String, String> taken(String text) throws IOException {
        imports.start(own, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return job.run(desk.jobs.plans.get(desk.jobs.plans.size() - 1).input(), (done, total, step) -> {});
    }

    private ImportReport report(String text) throws IOException {
        return ImportReport.of(taken(text));
    }

    private List<String> titles() {
        return desk.agenda.between(MONDAY, MONDAY.plusDays(30)).stream()
                .map(Item::title)
                .toList();
    }

    private String exported(long calendarId) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        export.calendar(calendarId, target);
        return target.toString(StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    @Test
    void aFileIsTakenInWithAllThatNobodyHereKnowsAndComesOutAgain() throws IOException {
        ImportReport report = report(calendar(
                ZONE,
                event("a", "X-APPLE-TRAVEL;X-TITLE=\"a:b\":1\r\nATTENDEE;CN=Oma:mailto:oma@example.org\r\n"),
                event("b", "RRULE:FREQ=DAILY;COUNT=3\r\n"),
                event("b", "RECURRENCE-ID;TZID=Europe/Berlin:20261125T090000\r\n")
                        .replace("SUMMARY:b", "SUMMARY:c"),
                "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:Aufgabe\r\nEND:VTODO\r\n"));
        assertThat(report.getAdded()).isEqualTo(2);
        assertThat(report.getOthers()).isEqualTo(1);
        assertThat(titles()).containsExactlyInAnyOrder("a", "b", "c", "b");

        String out = exported(own);

        assertThat(out)
                .contains("X-APPLE-TRAVEL;X-TITLE=\"a:b\":1\r\n", "ATTENDEE;CN=Oma:mailto:oma@example.org\r\n")
                .containsOnlyOnce("BEGIN:VTIMEZONE")
                .contains("RECURRENCE-ID;TZID=Europe/Berlin:20261125T090000");
        assertThat(report(out).getUnchanged()).as("what came out says the same").isEqualTo(2);
    }

    @Test
    void whatIsHereIsKnownByItsUidAndOnlyTheNewerCounts() throws IOException {
        report(calendar(event("a", "SEQUENCE:3\r\n")));
        assertThat(report(calendar(event("a", "SEQUENCE:2\r\nLOCATION:Hof\r\n")))
                        .getOlder())
                .isEqualTo(1);
        assertThat(report(calendar(event("a", "SEQUENCE:3\r\nDTSTAMP:20260101T000000Z\r\n")))
                        .getUnchanged())
                .isEqualTo(1);
        assertThat(report(calendar(event("a", "SEQUENCE:4\r\nLOCATION:Aula\r\n")))
                        .getChanged())
                .isEqualTo(1);
        assertThat(titles()).containsExactly("a");
        assertThat(exported(own)).contains("LOCATION:Aula");
    }

    @Test
    void aWholeFileIsTakenBackAtOnceButNotWhatWasChangedSince() throws IOException {
        taken(calendar(event("a", "")));
        Map<String, String> output =
                taken(calendar(event("a", "SEQUENCE:1\r\nLOCATION:Aula\r\n"), event("b", ""), event("c", "")));
        long changed = desk.agenda.between(MONDAY, MONDAY.plusDays(30)).stream()
                .filter(item -> item.title().equals("c"))
                .findFirst()
                .orElseThrow()
                .id();
        Draft draft = desk.reading.draft(changed, null, Scope.ALL);
        desk.entries.change(changed, null, Scope.ALL, 1, draft.opened(true));

        int undone = desk.imported.undo(new Span(
                own, Long.parseLong(output.get(IcalImport.BEFORE)), Long.parseLong(output.get(IcalImport.LAST))));

        assertThat(undone).isEqualTo(2);
        assertThat(titles()).containsExactly("a", "c");
        assertThat(exported(own)).doesNotContain("LOCATION");
    }

    @Test
    void whatCantBeKeptIsRefusedWithItsReasonAndTheRestIsTaken() throws IOException {
        desk.filter.list("Mist");
        ImportReport report = report(calendar(
                event("gut", ""),
                event("oft", "RRULE:FREQ=SECONDLY\r\n"),
                event("Mist", ""),
                "BEGIN:VEVENT\r\nUID:ohne\r\nSUMMARY:ohne\r\nEND:VEVENT\r\n"));
        assertThat(titles()).containsExactly("gut");
        assertThat(report.getTold())
                .extracting(ImportReport.Refused::title, ImportReport.Refused::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("oft", "TOO_OFTEN"),
                        org.assertj.core.groups.Tuple.tuple("Mist", "WORDS"),
                        org.assertj.core.groups.Tuple.tuple("ohne", "BROKEN"));
        assertThat(report("Kein Kalender").getTold())
                .extracting(ImportReport.Refused::reason)
                .containsExactly("FILE_BROKEN");
        assertThatThrownBy(() -> imports.start(own, new ByteArrayInputStream(new byte[IcalImport.MAX_BYTES + 1])))
                .isInstanceOf(FileTooLargeException.class);
        desk.school.signIn(desk.school.emil);
        assertThatThrownBy(() -> imports.start(own, new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFileOfThousandsIsTakenIn() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int number = 0; number < 2000; number++) {
            text.append(event("n" + number, ""));
        }
        assertThat(report(text + "END:VCALENDAR\r\n").getAdded()).isEqualTo(2000);
    }

    @Test
    void aFileInvitesNobody() throws IOException {
        report(calendar(event("a", "ATTENDEE;CN=x:" + Guests.address(desk.school.zoe.id()) + "\r\n")));
        assertThat(desk.told.to(desk.school.zoe)).isEmpty();
        assertThat(exported(own)).doesNotContain("urn:x-schulhof");
    }

    @Test
    void thePublicPartShowsWhatIsForEverybodyAndNobodysName() {
        desk.policies.decide(CalendarModule.PUBLIC, "true");
        long school = desk.calendar(desk.school.office, "Schule");
        Draft fest = draft(school, "Sommerfest", MONDAY.plusDays(1).atTime(9, 0), repeated(Repetition.Kind.DAILY, 3));
        long entry =
                desk.entries.create(fest.opened(true).inviting(new Guests(Set.of(desk.school.weiss.id()), Set.of())));
        desk.entries.create(draft(school, "Konferenz", MONDAY.plusDays(1).atTime(9, 0), Repetition.NONE));
        assertThat(feeds.address(school)).isEmpty();
        feeds.open(school);
        String address = feeds.address(school).orElseThrow();
        desk.school.signOut();

        PublicText.Rendered feed = feeds.find(address).orElseThrow();

        assertThat(new String(feed.text(), StandardCharsets.UTF_8))
                .contains("SUMMARY:Sommerfest")
                .doesNotContain("Konferenz", "ATTENDEE", "ORGANIZER", "schulhof:person");
        assertThat(feeds.find(address).orElseThrow()).as("made once").isSameAs(feed);
        desk.school.signIn(desk.school.office);
        desk.entries.change(
                entry,
                null,
                Scope.ALL,
                1,
                desk.reading.draft(entry, null, Scope.ALL).opened(false));
        PublicText.Rendered later = feeds.find(address).orElseThrow();
        assertThat(later.mark()).isNotEqualTo(feed.mark());
        assertThat(new String(later.text(), StandardCharsets.UTF_8)).doesNotContain("Sommerfest");

        desk.school.signIn(desk.school.weiss);
        assertThatThrownBy(() -> feeds.close(school)).isInstanceOf(AccessDeniedException.class);
        desk.school.signIn(desk.school.office);
        feeds.close(school);
        assertThat(feeds.find(address)).isEmpty();
        feeds.open(school);
        assertThat(feeds.address(school)).isPresent().isNotEqualTo(java.util.Optional.of(address));
        desk.policies.decide(CalendarModule.PUBLIC, "false");
        assertThat(feeds.find(address)).isEmpty();
    }
}
