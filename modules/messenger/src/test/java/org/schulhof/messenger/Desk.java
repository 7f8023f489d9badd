package org.schulhof.messenger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.message.Conversations;
import org.schulhof.messenger.internal.message.Draft;
import org.schulhof.messenger.internal.message.Envelopes;
import org.schulhof.messenger.internal.message.Flood;
import org.schulhof.messenger.internal.message.Hints;
import org.schulhof.messenger.internal.message.Message;
import org.schulhof.messenger.internal.message.MessageStore;
import org.schulhof.messenger.internal.message.Original;
import org.schulhof.messenger.internal.message.Originals;
import org.schulhof.messenger.internal.message.Reaction;
import org.schulhof.messenger.internal.message.Search;
import org.schulhof.messenger.internal.message.Writing;
import org.schulhof.messenger.internal.privacy.ChatTexts;
import org.schulhof.messenger.internal.privacy.MessengerData;
import org.schulhof.messenger.internal.report.Excerpt;
import org.schulhof.messenger.internal.report.Excerpts;
import org.schulhof.messenger.internal.report.ReportedExcerpts;
import org.schulhof.messenger.internal.room.Openings;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;
import org.schulhof.messenger.internal.room.Seat;
import org.schulhof.messenger.internal.room.Seats;
import org.schulhof.messenger.internal.room.Unread;
import org.schulhof.messenger.internal.room.WritingRules;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.MemoryAttachments;
import org.schulhof.testkit.MemoryFileStore;
import org.schulhof.testkit.MemorySeals;
import org.schulhof.testkit.NotedReports;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.SteppingClock;
import org.schulhof.testkit.ToldPeople;
import org.schulhof.text.WordSearch;

/** The messenger of a small school, over a real database. */
public final class Desk {

    public static final String MIGRATIONS = "schulhof/migrations";

    public final SmallSchool school = new SmallSchool();
    public final SteppingClock clock = new SteppingClock();
    public final StandardPolicies policies = new StandardPolicies();
    public final ListedWords filter = new ListedWords();
    public final ToldPeople told = new ToldPeople(school.people());
    public final MemoryFileStore files = new MemoryFileStore();
    public final MemoryAttachments attachments = new MemoryAttachments(files, school.currentPerson(), clock);
    public final MemorySeals seals = new MemorySeals();
    public final NotedReports reports = new NotedReports(filter);
    public final List<Hint> hints = new ArrayList<>();
    public final List<String> audited = new ArrayList<>();
    public final Persistence persistence;
    public final Rooms rooms;
    public final Seats seats;
    public final Openings openings;
    public final Writing writing;
    public final Conversations conversations;
    public final Search search;
    public final Excerpts excerpts;
    public final ReportedExcerpts reported;
    public final Unread unread;
    public final MessengerData data;

    private final EmbeddedMariaDb database;

    /** What open pages were told. */
    public record Hint(Set<Long> people, String kind, String content) {}

    public Desk(EmbeddedMariaDb database) {
        this.database = database;
        database.clear();
        persistence = database.persistence(
                Room.class, Seat.class, Message.class, Original.class, Reaction.class, Excerpt.class);
        rooms = new Rooms(school.access(), persistence, school.groups());
        seats = new Seats(persistence, rooms, this::hint);
        var rules = new WritingRules(school.access(), policies, school.people(), school.groups());
        openings = new Openings(
                school.access(),
                persistence,
                rooms,
                rules,
                school.people(),
                school.groups(),
                policies,
                seals,
                (action, subject, before, after) -> audited.add(action + " " + subject),
                clock);
        var envelopes = new Envelopes(seals);
        var store = new MessageStore(persistence);
        var tellingPages = new Hints(this::hint, school.people(), policies, clock);
        writing = new Writing(
                persistence,
                rooms,
                seats,
                rules,
                new Flood(policies, clock),
                envelopes,
                filter,
                attachments,
                tellingPages,
                told,
                clock);
        conversations = new Conversations(
                persistence,
                rooms,
                seats,
                rules,
                store,
                envelopes,
                attachments,
                school.people(),
                school.groups(),
                school.currentPerson());
        search = new Search(persistence, rooms, conversations, envelopes, new WordSearch(), clock);
        excerpts = new Excerpts(
                persistence,
                rooms,
                conversations,
                new Originals(store, envelopes),
                attachments,
                seals,
                reports,
                (action, subject, before, after) -> audited.add(action + " " + subject),
                clock);
        reported = new ReportedExcerpts(persistence, seals, attachments, school.currentPerson());
        unread = new Unread(rooms);
        data = new MessengerData(
                persistence,
                rooms,
                new ChatTexts(store, envelopes, school.people(), clock),
                attachments,
                school.people(),
                school.groups(),
                seals,
                tellingPages);
    }

    private void hint(Collection<Long> people, String kind, String content) {
        if (!people.isEmpty()) {
            hints.add(new Hint(Set.copyOf(people), kind, content));
        }
    }

    /** The chat of two. The first one is signed in afterwards. */
    public long chat(Person one, Person other) {
        school.signIn(one);
        return openings.with(other.id());
    }

    /** The room of 7a, which Ms Weiß has opened; Mia and Emil are in it. */
    public long classRoom() {
        school.signIn(school.weiss);
        return openings.ofGroup(school.class7a.id(), false);
    }

    /** @return the message's number */
    public int send(Person sender, long room, String text) {
        school.signIn(sender);
        return writing.send(draft(room, text));
    }

    public static Draft draft(long room, String text) {
        return new Draft(room, UUID.randomUUID().toString(), text, Optional.empty(), List.of());
    }

    /** All texts of the room as the signed-in person reads them; "–" where there is none. */
    public List<String> texts(long room) {
        return conversations.before(room, Integer.MAX_VALUE).messages().stream()
                .map(view -> view.text() == null ? "–" : view.text())
                .toList();
    }

    /** All bytes of all tables, as a dump would have them. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : List.of("room", "message", "original", "reaction", "seat", "excerpt")) {
            query("select * from messenger_" + table, row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    dump.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                            .append('\n');
                }
            });
        }
        return dump.toString();
    }

    public long count(String table) {
        List<Long> count = new ArrayList<>();
        query("select count(*) from messenger_" + table, row -> count.add(row.getLong(1)));
        return count.get(0);
    }

    public void sql(String statement) {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** How many statements the work sends to the database. */
    public long statements(Runnable work) {
        long before = counted();
        work.run();
        return counted() - before - 1;
    }

    private long counted() {
        List<Long> count = new ArrayList<>();
        query(
                "select sum(variable_value) from information_schema.global_status where variable_name in"
                        + " ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_INSERT_SELECT')",
                row -> count.add(row.getLong(1)));
        return count.get(0);
    }

    private void query(String query, Reader reader) {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement();
                ResultSet row = run.executeQuery(query)) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
