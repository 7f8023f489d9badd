package org.schulhof.calendar.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.api.privacy.Retention;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Choice;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.EntryVersion;

/**
 * All that the calendar holds about a person: their own calendars, what they wrote into others', how they see them. What they
 * wrote for a group or the school stays there; that it was they is forgotten (R34).
 */
@Component
public final class CalendarData implements PersonalData {

    private static final int AT_ONCE = 500;

    private final Persistence persistence;

    @Activate
    public CalendarData(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        Texts texts = Texts.of(CalendarModule.class, locale);
        return List.of(
                new Holding(texts.get("data.calendars"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.entries"), Purpose.ORGANISATION),
                new Holding(texts.get("data.choices"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.writers"), Purpose.ORGANISATION),
                new Holding(texts.get("data.invitations"), Purpose.ORGANISATION),
                new Holding(texts.get("data.answers"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        List<Calendar> own = own(personId);
        add(target, "calendars.json", calendars(own));
        for (Calendar calendar : own) {
            target.write("calendar-" + calendar.id() + ".ics", file -> entries(calendar.id(), file));
        }
        target.write("versions.json", file -> versions(personId, file));
        add(target, "choices.json", choices(personId));
        add(target, "invitations.json", invitations(personId));
    }

    private List<Calendar> own(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select c from Calendar c where c.personId = :person order by c.id", Calendar.class)
                .setParameter("person", personId)
                .getResultList());
    }

    private static JsonArrayBuilder calendars(List<Calendar> own) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        own.forEach(calendar -> json.add(
                Json.createObjectBuilder().add("calendar", calendar.id()).add("name", calendar.name())));
        return json;
    }

    /** One object after the other, as they were sent: a file that any calendar reads. */
    private void entries(long calendarId, OutputStream file) throws IOException {
        long after = 0;
        for (List<Entry> some = entriesAfter(calendarId, after);
                !some.isEmpty();
                some = entriesAfter(calendarId, after)) {
            for (Entry entry : some) {
                file.write(entry.ical().getBytes(StandardCharsets.UTF_8));
                after = entry.id();
            }
        }
    }

    private List<Entry> entriesAfter(long calendarId, long after) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select e from Entry e where e.calendarId = :calendar and e.id > :after order by e.id",
                        Entry.class)
                .setParameter("calendar", calendarId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Everything that the person did, and every state of what is in their own calendars. */
    private void versions(long personId, OutputStream file) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(file)) {
            json.writeStartArray();
            long after = 0;
            for (List<EntryVersion> some = versionsAfter(personId, after);
                    !some.isEmpty();
                    some = versionsAfter(personId, after)) {
                for (EntryVersion version : some) {
                    json.write(version(version).build());
                    after = version.id();
                }
            }
            json.writeEnd();
        }
    }

    private List<EntryVersion> versionsAfter(long personId, long after) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select v from EntryVersion v where v.id > :after and (v.authorId = :person or v.calendarId in"
                                + " (select c.id from Calendar c where c.personId = :person)) order by v.id",
                        EntryVersion.class)
                .setParameter("person", personId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    private static JsonObjectBuilder version(EntryVersion version) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("calendar", version.calendarId())
                .add("uid", version.uid())
                .add("number", version.number())
                .add("what", version.kind().name())
                .add("at", version.at().toString());
        version.ical().ifPresent(text -> json.add("ical", text.replace("\r\n ", "")));
        return json;
    }

    private JsonArrayBuilder choices(long personId) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        persistence.runInTransaction(entityManager -> {
            entityManager
                    .createQuery("select c from Choice c where c.personId = :person", Choice.class)
                    .setParameter("person", personId)
                    .getResultList()
                    .forEach(choice -> {
                        JsonObjectBuilder one = Json.createObjectBuilder()
                                .add("calendar", choice.calendarId())
                                .add("hidden", choice.isHidden());
                        choice.hue().ifPresent(hue -> one.add("hue", hue));
                        json.add(one);
                    });
            entityManager
                    .createQuery("select c from Calendar c join c.named n where n = :person", Calendar.class)
                    .setParameter("person", personId)
                    .getResultList()
                    .forEach(calendar -> json.add(Json.createObjectBuilder()
                            .add("calendar", calendar.id())
                            .add("writer", true)));
        });
        return json;
    }

    /** To what the person is invited by name, what they answered, and to what they invited others. */
    private JsonArrayBuilder invitations(long personId) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        persistence.runInTransaction(entityManager -> {
            rows(
                            entityManager,
                            "select e.title, e.starts_at from calendar_guest g join calendar_entry e on e.id = g.entry_id"
                                    + " where g.person_id = ?1 order by e.id",
                            personId)
                    .forEach(row -> json.add(Json.createObjectBuilder()
                            .add("invitedTo", row[0].toString())
                            .add("at", row[1].toString())));
            rows(
                            entityManager,
                            "select uid, answer, at from calendar_answer where person_id = ?1 order by at",
                            personId)
                    .forEach(row -> json.add(Json.createObjectBuilder()
                            .add("entry", row[0].toString())
                            .add("answer", row[1].toString())
                            .add("at", row[2].toString())));
            rows(
                            entityManager,
                            "select e.title, i.asked_at from calendar_invitation i join calendar_entry e on e.id = i.entry_id"
                                    + " where i.organizer_id = ?1 order by e.id",
                            personId)
                    .forEach(row -> json.add(Json.createObjectBuilder()
                            .add("invitesTo", row[0].toString())
                            .add("askedAt", row[1].toString())));
        });
        return json;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager entityManager, String query, long personId) {
        return entityManager.createNativeQuery(query).setParameter(1, personId).getResultList();
    }

    private static void add(ExportTarget target, String path, JsonArrayBuilder json) throws IOException {
        target.write(path, file -> {
            try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(file)) {
                writer.writeArray(json.build());
            }
        });
    }

    @Override
    public Erasure erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            int choices = run(entityManager, "delete from calendar_choice where person_id = ?1", personId);
            int writers = run(entityManager, "delete from calendar_writer where person_id = ?1", personId);
            int calendars = run(entityManager, "delete from calendar_calendar where person_id = ?1", personId);
            int answers = run(entityManager, "delete from calendar_answer where person_id = ?1", personId);
            int guests = run(entityManager, "delete from calendar_guest where person_id = ?1", personId);
            run(entityManager, "update calendar_invitation set organizer_id = null where organizer_id = ?1", personId);
            int entries =
                    run(entityManager, "update calendar_entry set author_id = null where author_id = ?1", personId);
            run(entityManager, "update calendar_entry set changed_by = null where changed_by = ?1", personId);
            int versions =
                    run(entityManager, "update calendar_version set author_id = null where author_id = ?1", personId);
            return Erasure.nothing()
                    .deleted("data.calendars", calendars)
                    .deleted("data.choices", choices)
                    .deleted("data.writers", writers)
                    .deleted("data.answers", answers)
                    .deleted("data.invitations", guests)
                    .kept("data.entries", Math.max(entries, versions), Retention.VERSION, null);
        });
    }

    private static int run(EntityManager entityManager, String statement, long personId) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter(1, personId)
                .executeUpdate();
    }
}
