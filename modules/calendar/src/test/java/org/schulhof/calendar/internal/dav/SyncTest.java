package org.schulhof.calendar.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.Desk.draft;
import static org.schulhof.calendar.internal.dav.Client.component;
import static org.schulhof.calendar.internal.dav.Client.event;
import static org.schulhof.calendar.internal.dav.Client.put;
import static org.schulhof.calendar.internal.dav.Client.time;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavException;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Scope;
import org.schulhof.calendar.internal.privacy.Forgetting;
import org.schulhof.testkit.EmbeddedMariaDb;

class SyncTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final String START = "DTSTART:20261201T080000Z";

    private final Desk desk = new Desk(database);
    private final long own = desk.own(desk.school.weiss);
    private final DavCollection calendar =
            desk.home.collection(Long.toString(own)).orElseThrow();

    /** As the next request sees it. */
    private String token() {
        return desk.home.collection(Long.toString(own)).orElseThrow().token();
    }

    private String sync(String since, int limit, Client client) {
        return calendar.changes(since, limit, client);
    }

    @Test
    void aClientHearsOfWhatChangedOnceAndOfWhatWent() {
        put(calendar, "a.ics", event("a", START));
        put(calendar, "b.ics", event("b", START));
        Client first = new Client();
        String token = sync(null, Integer.MAX_VALUE, first);
        assertThat(first.members.keySet()).containsExactly("a.ics", "b.ics");
        assertThat(token).isEqualTo(token());

        put(calendar, "b.ics", event("b", START, "SUMMARY:neu"));
        put(calendar, "b.ics", event("b", START, "SUMMARY:neuer"));
        put(calendar, "c.ics", event("c", START));
        calendar.delete("a.ics", now -> true);
        long made = desk.entries.create(draft(own, "Vom Portal", MONDAY.atTime(9, 0), Repetition.NONE));
        Client second = new Client();
        String next = sync(token, Integer.MAX_VALUE, second);
        assertThat(second.members).hasSize(3).containsKeys("b.ics", "c.ics");
        assertThat(second.gone).containsExactly("a.ics");

        Client third = new Client();
        assertThat(sync(next, Integer.MAX_VALUE, third)).isEqualTo(next);
        assertThat(third.members).isEmpty();
        assertThat(third.gone).isEmpty();

        // What is made again under the same name did not go
        put(calendar, "a.ics", event("a", START));
        Client fourth = new Client();
        sync(token, Integer.MAX_VALUE, fourth);
        assertThat(fourth.members).containsKey("a.ics");
        assertThat(fourth.gone).isEmpty();

        Entries.Undoable before = desk.entries.delete(made, null, Scope.ALL);
        String afterDeletion = token();
        desk.entries.undo(before);
        Client fifth = new Client();
        sync(afterDeletion, Integer.MAX_VALUE, fifth);
        assertThat(fifth.members.keySet())
                .as("under the name that clients know")
                .containsExactlyElementsOf(second.members.keySet().stream()
                        .filter(name -> name.length() > 10)
                        .toList());
    }

    @Test
    void aLongAnswerIsCutOffWhereTheNextBegins() {
        for (int count = 0; count < 7; count++) {
            put(calendar, count + ".ics", event("u" + count, START));
        }
        String token = token();
        calendar.delete("1.ics", now -> true);
        put(calendar, "0.ics", event("u0", START, "SUMMARY:x"));
        calendar.delete("2.ics", now -> true);
        put(calendar, "9.ics", event("u9", START));
        Client all = new Client();
        String at = token;
        int asked = 0;
        do {
            Client some = new Client();
            at = sync(at, 1, some);
            assertThat(some.members.size() + some.gone.size()).isEqualTo(1);
            all.members.putAll(some.members);
            all.gone.addAll(some.gone);
            asked++;
            all.truncated = some.truncated;
        } while (all.truncated);
        assertThat(asked).isEqualTo(4);
        assertThat(all.members.keySet()).containsExactlyInAnyOrder("0.ics", "9.ics");
        assertThat(all.gone).containsExactly("1.ics", "2.ics");
        assertThat(at).isEqualTo(token());
    }

    @Test
    void aTokenOfWhichToMuchWasForgottenIsUnknown() {
        put(calendar, "a.ics", event("a", START));
        String old = token();
        calendar.delete("a.ics", now -> true);
        String young = token();
        desk.clock.pass(Duration.ofDays(91));
        new Forgetting(desk.persistence, desk.policies, desk.jobs, desk.clock)
                .run(Map.of("calendar", Long.toString(own), "uid", "a"), (done, total, step) -> {});
        desk.school.signIn(desk.school.weiss);

        assertThatThrownBy(() -> sync(old, 10, new Client())).isInstanceOf(DavException.class);
        assertThat(sync(young, 10, new Client())).isEqualTo(young);
        assertThatThrownBy(() -> sync("999", 10, new Client())).isInstanceOf(DavException.class);
        assertThatThrownBy(() -> sync("x", 10, new Client())).isInstanceOf(DavException.class);
    }

    @Test
    void theListHasNoMoreAndNoLessThanThereIs() {
        put(calendar, "a b/ä.ics", event("a", START));
        Client list = new Client();
        calendar.list(list);
        assertThat(new TreeSet<>(list.members.keySet())).containsExactly("a b/ä.ics");
        assertThat(list.members.get("a b/ä.ics").size())
                .isEqualTo(event("a", START).length());
    }

    /** Rows that the database reads, which no slow machine changes. */
    @Test
    void aPutADeltaAndAMonthCostTheSameWhateverElseThereIs() {
        fill(1_000);
        put(calendar, "warm.ics", event("warm", START));
        long delta = readsOfDelta("few");
        long month = readsOfMonth();
        long put = readsOfPut("little");
        fill(20_000);
        assertThat(readsOfPut("much")).isLessThanOrEqualTo(put + 20);
        assertThat(readsOfDelta("many")).isLessThanOrEqualTo(delta + 20);
        assertThat(readsOfMonth()).isLessThanOrEqualTo(month + 20);
    }

    private long readsOfDelta(String name) {
        String token = token();
        put(calendar, name, event(name, "DTSTART:20991201T080000Z"));
        long before = handled();
        Client client = new Client();
        sync(token, Integer.MAX_VALUE, client);
        assertThat(client.members).containsOnlyKeys(name);
        return handled() - before;
    }

    private long readsOfPut(String name) {
        long before = handled();
        put(calendar, name, event(name, "DTSTART:20991201T080000Z"));
        put(calendar, name, event(name, "DTSTART:20991202T080000Z"));
        return handled() - before;
    }

    private long readsOfMonth() {
        long before = handled();
        Client client = new Client();
        calendar.report(Client.query(component("VEVENT", time("20261123T000000Z", "20261223T000000Z"))), client);
        assertThat(client.members).containsOnlyKeys("warm.ics");
        return handled() - before;
    }

    private void fill(int count) {
        desk.persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery(
                            "insert into calendar_entry (calendar_id, uid, number, ical, title, place, search_text,"
                                    + " starts_at, recurring, created_at, changed_at, version, name) select ?1, uuid(), 1, '', 'x',"
                                    + " '', '', timestampadd(day, if(seq % 2 = 0, 40, -9100) + cast(seq % 9000 as signed), '2026-12-01'), false, now(), now(), 0, uuid()"
                                    + " from seq_1_to_" + count)
                    .setParameter(1, own)
                    .executeUpdate();
            entityManager
                    .createNativeQuery(
                            "insert ignore into calendar_occurrence (entry_id, slot, calendar_id, starts_at, ends_at, all_day, lasting, title, place) select id, 'x', calendar_id, starts_at,"
                                    + " timestampadd(hour, 1, starts_at), false, false, title, place from calendar_entry")
                    .executeUpdate();
        });
    }

    private long handled() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select sum(variable_value) from information_schema.global_status where"
                                + " variable_name in ('HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY')")) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
