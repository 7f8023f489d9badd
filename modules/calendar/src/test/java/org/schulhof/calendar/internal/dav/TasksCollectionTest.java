package org.schulhof.calendar.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.internal.dav.Client.component;
import static org.schulhof.calendar.internal.dav.Client.event;
import static org.schulhof.calendar.internal.dav.Client.get;
import static org.schulhof.calendar.internal.dav.Client.put;
import static org.schulhof.calendar.internal.dav.Client.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.day.DueTasks.DueTask;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.GivenTasks;
import org.schulhof.calendar.internal.view.Item;
import org.schulhof.testkit.EmbeddedMariaDb;

/** Tasks that another module gives, among dates and for programs. */
class TasksCollectionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final Instant DUE = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant DONE = Instant.parse("2026-11-24T15:30:00Z");

    private final Desk desk = new Desk(database);

    @BeforeEach
    void give() {
        desk.school.signIn(desk.school.mia);
        desk.given.all.add(task("1", desk.school.mia, Optional.empty()));
    }

    private static DueTask task(String id, Person person, Optional<Instant> doneAt) {
        return new DueTask(
                id,
                "Aufsatz",
                "Deutsch",
                "Zwei Seiten, bitte",
                person,
                DUE.minusSeconds(100_000),
                DUE,
                doneAt,
                "/m/errands/t.xhtml?id=" + id);
    }

    private DavCollection tasks() {
        return desk.home.collection("tasks").orElseThrow();
    }

    private List<Item> week() {
        return desk.agenda.between(MONDAY, MONDAY.plusDays(6));
    }

    @Test
    void theyStandAmongDatesAndLeadToTheirModule() {
        assertThat(week()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Deutsch: Aufsatz");
            assertThat(item.start()).isEqualTo(MONDAY.plusDays(2).atTime(11, 0));
            assertThat(item.link()).isEqualTo("../errands/t.xhtml?id=1");
            assertThat(item.marks()).isEqualTo("task");
            assertThat(item.writable()).isFalse();
        });
        assertThat(desk.agenda.between(MONDAY.plusDays(3), MONDAY.plusDays(6))).isEmpty();
        assertThat(desk.agenda.next(7, 5))
                .as("their module has a tile of its own")
                .isEmpty();
        desk.given.all.set(0, task("1", desk.school.mia, Optional.of(DONE)));
        assertThat(week()).extracting(Item::marks).containsExactly("task done");
        desk.school.signIn(desk.school.petra);
        assertThat(week()).extracting(Item::title).containsExactly("Mia – Deutsch: Aufsatz");
    }

    @Test
    void programsReadThemWithTheirDeadlineAndHearWhenTheyAreDone() {
        assertThat(desk.home.collections()).extracting(DavCollection::name).contains("tasks");
        assertThat(tasks().writable()).isFalse();
        Client list = new Client();
        tasks().list(list);
        assertThat(list.members).containsOnlyKeys("errands-1.ics");
        String text = get(tasks(), "errands-1.ics");
        assertThat(text)
                .contains("BEGIN:VTODO", "DUE:20261125T110000Z", "SUMMARY:Deutsch: Aufsatz", "STATUS:NEEDS-ACTION")
                .contains("DESCRIPTION:Zwei Seiten\\, bitte");
        assertThat(list.members.get("errands-1.ics").size()).isEqualTo(text.length());
        String token = tasks().token();
        assertThat(tasks().changes(token, 10, new Client())).isEqualTo(token);

        desk.given.all.set(0, task("1", desk.school.mia, Optional.of(DONE)));

        assertThat(get(tasks(), "errands-1.ics")).contains("STATUS:COMPLETED", "COMPLETED:20261124T153000Z");
        Client again = new Client();
        tasks().list(again);
        assertThat(again.members.get("errands-1.ics").tag())
                .isNotEqualTo(list.members.get("errands-1.ics").tag());
        assertThatThrownBy(() -> tasks().changes(token, 10, new Client()))
                .isInstanceOfSatisfying(
                        DavException.class,
                        stale -> assertThat(stale.reason()).isEqualTo(DavException.Reason.UNKNOWN_TOKEN));
    }

    @Test
    void aLongAnswerIsCutOffWhereTheNextBegins() {
        desk.given.all.add(task("2", desk.school.mia, Optional.empty()));
        desk.given.all.add(task("3", desk.school.mia, Optional.empty()));
        Client first = new Client();
        String at = tasks().changes(null, 2, first);
        assertThat(first.truncated).isTrue();
        assertThat(first.members).containsOnlyKeys("errands-1.ics", "errands-2.ics");
        Client second = new Client();
        assertThat(tasks().changes(at, 2, second)).isEqualTo(tasks().token());
        assertThat(second.members).containsOnlyKeys("errands-3.ics");
    }

    @Test
    void queriesFindThemByTheirTime() {
        assertThat(Client.query(tasks(), component("VTODO", time("20261125T000000Z", "20261126T000000Z"))))
                .containsExactly("errands-1.ics");
        assertThat(Client.query(tasks(), component("VTODO", time("20261127T000000Z", "20261128T000000Z"))))
                .isEmpty();
        assertThat(Client.query(tasks(), component("VEVENT"))).isEmpty();
    }

    @Test
    void nothingIsPutOrTakenAway() {
        String text = get(tasks(), "errands-1.ics");
        assertThatThrownBy(() -> put(tasks(), "errands-1.ics", text.replace("NEEDS-ACTION", "COMPLETED")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> put(tasks(), "x.ics", event("x", "DTSTART:20261201T080000Z")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tasks().delete("errands-1.ics", now -> true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutTheirModuleThereAreNone() {
        desk.school.close(GivenTasks.MODULE);
        assertThat(week()).isEmpty();
        assertThat(desk.home.collections()).extracting(DavCollection::name).doesNotContain("tasks");
        assertThat(desk.home.collection("tasks")).isEmpty();
    }
}
