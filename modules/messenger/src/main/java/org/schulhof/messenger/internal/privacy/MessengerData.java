package org.schulhof.messenger.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.api.privacy.Retention;
import org.schulhof.api.seal.Seals;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.message.Hints;
import org.schulhof.messenger.internal.message.Reaction;
import org.schulhof.messenger.internal.message.Writing;
import org.schulhof.messenger.internal.report.Excerpt;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;
import org.schulhof.messenger.internal.room.Seat;

/**
 * All that the messenger holds about a person. What they wrote goes; the place of each message is left, and is nobody's. What was
 * reported stays until the head or the case is done with it, so that nobody gets out of a report by leaving.
 */
@Component
public final class MessengerData implements PersonalData {

    private static final Locale EXPORT = Locale.GERMAN;

    private final Persistence persistence;
    private final Rooms rooms;
    private final ChatTexts texts;
    private final Attachments attachments;
    private final People people;
    private final Groups groups;
    private final Seals seals;
    private final Hints hints;

    @Activate
    public MessengerData(
            @Reference Persistence persistence,
            @Reference Rooms rooms,
            @Reference ChatTexts texts,
            @Reference Attachments attachments,
            @Reference People people,
            @Reference Groups groups,
            @Reference Seals seals,
            @Reference Hints hints) {
        this.persistence = persistence;
        this.rooms = rooms;
        this.texts = texts;
        this.attachments = attachments;
        this.people = people;
        this.groups = groups;
        this.seals = seals;
        this.hints = hints;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        Texts words = Texts.of(MessengerModule.class, locale);
        return List.of(
                new Holding(words.get("data.messages"), Purpose.VOLUNTARY),
                new Holding(words.get("data.reactions"), Purpose.VOLUNTARY),
                new Holding(words.get("data.seats"), Purpose.AUTOMATIC),
                new Holding(words.get("data.excerpts"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        for (Room room : rooms.of(personId)) {
            String title = title(room, personId);
            String name = "chats/" + room.id();
            target.write(name + ".html", file -> texts.html(room, title, EXPORT, file));
            target.write(name + ".json", file -> texts.json(room, title, file));
        }
        for (Map.Entry<String, List<Attachment>> entry :
                attachments.at(MessengerModule.ID, ownFiles(personId)).entrySet()) {
            for (Attachment file : entry.getValue()) {
                String path = "files/" + entry.getKey() + "/" + file.id() + "-"
                        + file.name().replaceAll("[/\\\\]", "_");
                try (InputStream content = attachments.open(file)) {
                    target.add(path, content);
                } catch (FileHeldException e) {
                    target.add(path + ".txt", e.note());
                }
            }
        }
        target.add("kept.json", new ByteArrayInputStream(kept(personId).getBytes(StandardCharsets.UTF_8)));
    }

    private String title(Room room, long personId) {
        Set<Long> other = room.other(personId).map(Set::of).orElse(Set.of());
        return other.isEmpty()
                ? room.groupId().map(id -> "Group " + id).orElse("–")
                : people.named(other).values().stream()
                        .map(Person::name)
                        .findFirst()
                        .orElse("–");
    }

    /** What is no text: how far they have read, signs, what they reported. */
    private String kept(long personId) {
        JsonArrayBuilder seats = Json.createArrayBuilder();
        JsonArrayBuilder signs = Json.createArrayBuilder();
        JsonArrayBuilder reports = Json.createArrayBuilder();
        persistence.runInTransaction(entityManager -> {
            of(entityManager, Seat.class, "personId", personId)
                    .forEach(seat -> seats.add(Json.createObjectBuilder()
                            .add("room", seat.roomId())
                            .add("readTo", seat.readTo())
                            .add("muted", seat.isMuted())));
            of(entityManager, Reaction.class, "personId", personId)
                    .forEach(sign -> signs.add(Json.createObjectBuilder()
                            .add("room", sign.roomId())
                            .add("number", sign.number())
                            .add("sign", sign.sign().name())));
            of(entityManager, Excerpt.class, "reporterId", personId)
                    .forEach(excerpt -> reports.add(Json.createObjectBuilder()
                            .add("room", excerpt.room())
                            .add("number", excerpt.number())
                            .add("at", excerpt.madeAt().toString())
                            .add("sha256", excerpt.sha256())));
        });
        return Json.createObjectBuilder()
                .add("read", seats)
                .add("signs", signs)
                .add("reports", reports)
                .build()
                .toString();
    }

    private static <T> List<T> of(EntityManager entityManager, Class<T> type, String column, long personId) {
        return entityManager
                .createQuery("select e from " + type.getSimpleName() + " e where e." + column + " = :person", type)
                .setParameter("person", personId)
                .getResultList();
    }

    private List<String> ownFiles(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select m.roomId, m.number from Message m where m.senderId = :person and m.files = true",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> Writing.thing((Long) row[0], (Integer) row[1]))
                .toList());
    }

    @Override
    public Erasure erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            List<String> files = ownFiles(personId);
            if (!files.isEmpty()) {
                attachments.delete(MessengerModule.ID, files);
            }
            long messages = 0;
            for (Long roomId : roomsWith(entityManager, personId)) {
                messages += erase(entityManager, roomId, personId);
            }
            long signs = update(entityManager, "delete from messenger_reaction where person_id = ?", personId);
            long seats = update(entityManager, "delete from messenger_seat where person_id = ?", personId);
            update(entityManager, "update messenger_room set created_by = null where created_by = ?", personId);
            update(entityManager, "update messenger_excerpt set reporter_id = null where reporter_id = ?", personId);
            long excerpts =
                    of(entityManager, Excerpt.class, "authorId", personId).size();
            return Erasure.nothing()
                    .deleted("data.messages", messages)
                    .deleted("data.reactions", signs)
                    .deleted("data.seats", seats)
                    .kept("data.excerpts", excerpts, Retention.CASE_RECORD, null);
        });
    }

    private static List<Long> roomsWith(EntityManager entityManager, long personId) {
        return Stream.of(
                        "select distinct m.roomId from Message m where m.senderId = :person",
                        "select r.id from Room r where r.firstId = :person or r.secondId = :person")
                .flatMap(query -> entityManager
                        .createQuery(query, Long.class)
                        .setParameter("person", personId)
                        .getResultStream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private long erase(EntityManager entityManager, long roomId, long personId) {
        Room room = entityManager.find(Room.class, roomId, LockModeType.PESSIMISTIC_WRITE);
        room.forget(personId);
        int before = room.changeAll();
        update(
                entityManager,
                "delete o from messenger_original o join messenger_message m on m.room_id = o.room_id and m.number = o.number"
                        + " where m.sender_id = ? and m.room_id = ?",
                personId,
                roomId);
        update(
                entityManager,
                "delete r from messenger_reaction r join messenger_message m on m.room_id = r.room_id and m.number = r.number"
                        + " where m.sender_id = ? and m.room_id = ?",
                personId,
                roomId);
        long erased = update(
                entityManager,
                "update messenger_message set state = 'ERASED', body = null, files = false, client_id = null, edited_at = null,"
                        + " change_number = ? + number, sender_id = null where sender_id = ? and room_id = ?",
                before,
                personId,
                roomId);
        entityManager.flush();
        if (isLeft(room)) {
            destroy(entityManager, room);
        } else {
            hints.changed(room, rooms.people(room));
        }
        return erased;
    }

    private boolean isLeft(Room room) {
        return room.groupId()
                .map(group -> groups.everybodyIn(group).isEmpty())
                .orElseGet(() -> room.two().isEmpty());
    }

    /** Nobody has it any more: without its key, not even a backup of the tables tells what was said. */
    private void destroy(EntityManager entityManager, Room room) {
        for (String table : List.of("reaction", "original", "message", "seat")) {
            update(entityManager, "delete from messenger_" + table + " where room_id = ?", room.id());
        }
        entityManager.remove(room);
        seals.destroyKey(room.sealKey());
    }

    private static long update(EntityManager entityManager, String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
