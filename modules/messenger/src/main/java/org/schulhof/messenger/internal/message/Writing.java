package org.schulhof.messenger.internal.message;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.module.Texts;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedText;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;
import org.schulhof.messenger.internal.room.Seats;
import org.schulhof.messenger.internal.room.UnknownRoomException;
import org.schulhof.messenger.internal.room.WritingRules;

/**
 * What people do in rooms. Whoever writes holds the room's row, which gives the message its number: so the numbers have no
 * gaps, and their order is the order of the commits. To write a message takes three statements, however many are in the room.
 */
@Component(service = Writing.class)
public final class Writing {

    /** The field by which the filter's findings name the text. */
    static final String TEXT = "text";

    /** Gives the next number, and holds the room until the transaction ends. */
    private static final String NEXT = "update messenger_room set last_number = last_number + 1,"
            + " change_number = change_number + 1, last_at = ? where id = ?";

    /** A row for each of those who have muted the room, or one. */
    private static final String WITH_SENT_AND_MUTED = "select r, m.number, s.personId from Room r"
            + " left join Message m on m.roomId = r.id and m.senderId = :sender and m.clientId = :client"
            + " left join Seat s on s.roomId = r.id and s.muted = true where r.id = :room";

    private final Persistence persistence;
    private final Rooms rooms;
    private final Seats seats;
    private final WritingRules rules;
    private final Flood flood;
    private final Envelopes envelopes;
    private final TextFilter filter;
    private final Attachments attachments;
    private final Hints hints;
    private final Notifications notifications;
    private final Clock clock;

    @Activate
    public Writing(
            @Reference Persistence persistence,
            @Reference Rooms rooms,
            @Reference Seats seats,
            @Reference WritingRules rules,
            @Reference Flood flood,
            @Reference Envelopes envelopes,
            @Reference TextFilter filter,
            @Reference Attachments attachments,
            @Reference Hints hints,
            @Reference Notifications notifications,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.rooms = rooms;
        this.seats = seats;
        this.rules = rules;
        this.flood = flood;
        this.envelopes = envelopes;
        this.filter = filter;
        this.attachments = attachments;
        this.hints = hints;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What a message's files belong to. */
    public static String thing(long roomId, int number) {
        return "room/" + roomId + "/" + number;
    }

    /**
     * Sends a message; once, however often it is asked to.
     *
     * @return its number
     * @throws UnknownRoomException if the current person is not in the room
     * @throws RefusedException if they may not write there, or not now
     * @throws org.schulhof.api.filter.RefusedTextException if the school's filters refuse it (R38)
     * @throws org.schulhof.api.file.UnknownAttachmentException if a file is no upload of theirs
     */
    public int send(Draft draft) {
        Person sender = rooms.reader();
        filter.require(Stream.concat(
                        Stream.of(WrittenText.plain(TEXT, draft.text())),
                        fileNames(draft.files()).map(name -> WrittenText.plain(TEXT, name)))
                .toList());
        try {
            return persistence.inTransaction(entityManager -> append(entityManager, draft, sender));
        } catch (SentBeforeException e) {
            return e.number;
        }
    }

    private Stream<String> fileNames(List<Long> files) {
        return files.isEmpty()
                ? Stream.empty()
                : attachments.chosen(new AttachmentPlace(MessengerModule.ID, "unsaved"), files).stream()
                        .map(file -> file.name());
    }

    private int append(EntityManager entityManager, Draft draft, Person sender) {
        Numbered numbered = next(entityManager, draft, sender);
        Room room = numbered.room;
        Set<Long> everybody = rooms.people(room);
        if (!everybody.contains(sender.id())) {
            throw new UnknownRoomException("room", room.id());
        }
        rules.obstacle(room, sender).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        flood.pass(sender.id());
        int number = room.lastNumber();
        entityManager.persist(new Message(
                room.id(),
                number,
                room.changeNumber(),
                sender.id(),
                draft.clientId(),
                draft.replyTo()
                        .filter(answered -> 0 < answered && answered < number)
                        .orElse(null),
                envelopes.seal(room, number, 1, draft.text()),
                !draft.files().isEmpty(),
                clock.instant()));
        if (!draft.files().isEmpty()) {
            attachments.save(place(room, number), FormattedText.EMPTY, draft.files());
        }
        if (number == 1 && room.isDirect()) {
            room.other(sender.id()).ifPresent(other -> tell(other, sender, room));
        }
        hints.written(room, sender.id(), everybody, numbered.muted);
        return number;
    }

    private void tell(long personId, Person sender, Room room) {
        notifications.tell(
                personId,
                MessengerModule.NEW_CHAT,
                (locale, receiver) ->
                        Texts.of(MessengerModule.class, locale, receiver).get("notice.newChat", sender.name()),
                "/m/" + MessengerModule.ID + "/index.xhtml?room=" + room.id());
    }

    private static AttachmentPlace place(Room room, int number) {
        return new AttachmentPlace(MessengerModule.ID, thing(room.id(), number));
    }

    private Numbered next(EntityManager entityManager, Draft draft, Person sender) {
        int changed = entityManager
                .createNativeQuery(NEXT)
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(2, draft.roomId())
                .executeUpdate();
        if (changed == 0) {
            throw new UnknownRoomException("room", draft.roomId());
        }
        List<Object[]> rows = entityManager
                .createQuery(WITH_SENT_AND_MUTED, Object[].class)
                .setParameter("sender", sender.id())
                .setParameter("client", draft.clientId())
                .setParameter("room", draft.roomId())
                .getResultList();
        Object[] first = rows.get(0);
        // EclipseLink makes zeros of what the joins have not found: neither numbers nor ids begin there
        if (first[1] instanceof Integer sent && sent > 0) {
            throw new SentBeforeException(sent);
        }
        Set<Long> muted = rows.stream()
                .map(row -> (Long) row[2])
                .filter(person -> person != null && person > 0)
                .collect(Collectors.toSet());
        return new Numbered((Room) first[0], muted);
    }

    /** The room with the number of the new message, and who has muted it. */
    private record Numbered(Room room, Set<Long> muted) {}

    /** The same was sent before; the number that it would have got is given back. */
    private static final class SentBeforeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int number;

        private SentBeforeException(int number) {
            super("As number " + number);
            this.number = number;
        }
    }

    /** The current person changes what they wrote; what it said before is kept, sealed. */
    public void edit(long roomId, int number, String typed) {
        Person sender = rooms.reader();
        Room known = rooms.require(roomId);
        String text = typed.strip();
        Draft.requireShort(text);
        filter.require(WrittenText.plain(TEXT, text));
        persistence.runInTransaction(entityManager -> {
            Room room = lock(entityManager, known);
            Message message = own(entityManager, room, number, sender);
            if (text.isEmpty() && !message.hasFiles()) {
                throw new RefusedException(Reason.EMPTY);
            }
            rules.obstacle(room, sender).ifPresent(reason -> {
                throw new RefusedException(reason);
            });
            flood.pass(sender.id());
            byte[] sealed = envelopes.seal(room, number, message.textNumber() + 1, text);
            entityManager.persist(message.rewrite(sealed, room.change(), clock.instant()));
            hints.changed(room, rooms.people(room));
        });
    }

    /** The current person takes back what they wrote: text, files and answers by touch are gone. */
    public void delete(long roomId, int number) {
        Person sender = rooms.reader();
        Room known = rooms.require(roomId);
        persistence.runInTransaction(entityManager -> {
            Room room = lock(entityManager, known);
            Message message = own(entityManager, room, number, sender);
            if (message.hasFiles()) {
                attachments.delete(MessengerModule.ID, List.of(thing(room.id(), number)));
            }
            message.delete(room.change());
            Stream.of("Original", "Reaction")
                    .forEach(part -> entityManager
                            .createQuery("delete from " + part + " p where p.roomId = :room and p.number = :number")
                            .setParameter("room", room.id())
                            .setParameter("number", number)
                            .executeUpdate());
            if (room.pinnedNumber().equals(Optional.of(number))) {
                room.pin(null);
            }
            hints.changed(room, rooms.people(room));
        });
    }

    private static Message own(EntityManager entityManager, Room room, int number, Person sender) {
        Message message = sent(entityManager, room, number);
        if (!message.isBy(sender.id())) {
            throw new RefusedException(Reason.NOT_YOURS);
        }
        return message;
    }

    private static Message sent(EntityManager entityManager, Room room, int number) {
        Message message = entityManager.find(Message.class, new RoomNumber(room.id(), number));
        if (message == null) {
            throw new UnknownRoomException("message in room " + room.id(), number);
        }
        if (!message.isSent()) {
            throw new RefusedException(Reason.GONE);
        }
        return message;
    }

    /** Sets a sign below a message, or takes it away. */
    public void react(long roomId, int number, Sign sign, boolean on) {
        Person person = rooms.reader();
        Room known = rooms.require(roomId);
        persistence.runInTransaction(entityManager -> {
            Room room = lock(entityManager, known);
            Message message = sent(entityManager, room, number);
            Reaction wanted = new Reaction(roomId, number, person.id(), sign);
            Reaction there = entityManager.find(Reaction.class, wanted.key());
            if (on == (there != null)) {
                return;
            }
            flood.pass(person.id());
            if (on) {
                entityManager.persist(wanted);
            } else {
                entityManager.remove(there);
            }
            message.touch(room.change());
            hints.changed(room, rooms.people(room));
        });
    }

    /** Pins a message above the room, or none: both of two, and in a group's room its owners. */
    public void pin(long roomId, Optional<Integer> number) {
        Person person = rooms.reader();
        Room known = rooms.require(roomId);
        if (!rooms.looksAfter(known, person.id())) {
            throw new RefusedException(Reason.OWNERS_ONLY);
        }
        persistence.runInTransaction(entityManager -> {
            Room room = lock(entityManager, known);
            number.ifPresent(wanted -> sent(entityManager, room, wanted));
            room.pin(number.orElse(null));
            hints.changed(room, rooms.people(room));
        });
    }

    /** Others see for some seconds that the current person is writing. */
    public void type(long roomId) {
        Room room = rooms.require(roomId);
        hints.typing(room, rooms.reader(), rooms.people(room));
    }

    /** The current person was shown the room up to this number. */
    public void read(long roomId, int number) {
        Room room = rooms.require(roomId);
        if (seats.read(room, number)) {
            hints.read(room, rooms.reader(), rooms.people(room), Math.min(number, room.lastNumber()));
        }
    }

    private static Room lock(EntityManager entityManager, Room room) {
        Room locked = entityManager.find(Room.class, room.id(), LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            throw new UnknownRoomException("room", room.id());
        }
        return locked;
    }
}
