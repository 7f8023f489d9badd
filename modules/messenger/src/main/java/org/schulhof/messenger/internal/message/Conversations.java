package org.schulhof.messenger.internal.message;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.message.MessageView.Answered;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;
import org.schulhof.messenger.internal.room.Seat;
import org.schulhof.messenger.internal.room.Seats;
import org.schulhof.messenger.internal.room.UnknownRoomException;
import org.schulhof.messenger.internal.room.WritingRules;

/** What the current person reads of their rooms. As many queries for a page of messages as for one. */
@Component(service = Conversations.class)
public final class Conversations {

    static final int PAGE = 50;

    private final Persistence persistence;
    private final Rooms rooms;
    private final Seats seats;
    private final WritingRules rules;
    private final MessageStore store;
    private final Envelopes envelopes;
    private final Attachments attachments;
    private final People people;
    private final Groups groups;
    private final CurrentPerson currentPerson;

    @Activate
    public Conversations(
            @Reference Persistence persistence,
            @Reference Rooms rooms,
            @Reference Seats seats,
            @Reference WritingRules rules,
            @Reference MessageStore store,
            @Reference Envelopes envelopes,
            @Reference Attachments attachments,
            @Reference People people,
            @Reference Groups groups,
            @Reference CurrentPerson currentPerson) {
        this.persistence = persistence;
        this.rooms = rooms;
        this.seats = seats;
        this.rules = rules;
        this.store = store;
        this.envelopes = envelopes;
        this.attachments = attachments;
        this.people = people;
        this.groups = groups;
        this.currentPerson = currentPerson;
    }

    /** The current person's rooms, the latest first, without those that they have hidden. */
    public List<RoomRow> rows() {
        Person reader = rooms.reader();
        List<Room> all = rooms.own();
        List<Long> ids = all.stream().map(Room::id).toList();
        Map<Long, Seat> own = seats.own(ids);
        List<Room> shown = all.stream()
                .filter(room -> !Seats.isHidden(room, own.get(room.id())))
                .filter(room -> room.lastNumber() > 0 || !room.isDirect())
                .toList();
        Map<Long, Message> last = store.last(shown.stream().map(Room::id).toList()).stream()
                .collect(Collectors.toMap(Message::roomId, Function.identity()));
        Titles titles = new Titles(shown, last.values(), reader);
        return shown.stream()
                .map(room -> new RoomRow(
                        room,
                        titles.title(room),
                        titles.other(room),
                        own.containsKey(room.id()) && own.get(room.id()).isMuted(),
                        room.lastNumber()
                                - (own.containsKey(room.id())
                                        ? own.get(room.id()).readTo()
                                        : 0),
                        Optional.ofNullable(last.get(room.id()))
                                .map(message -> new MessageView(
                                        message,
                                        message.senderId()
                                                .map(titles.persons::get)
                                                .orElse(null),
                                        envelopes.open(room, message).orElse(null),
                                        Map.of(),
                                        List.of(),
                                        Optional.empty()))))
                .toList();
    }

    /** @throws UnknownRoomException if the current person is not in it */
    public RoomView open(long roomId) {
        Person reader = rooms.reader();
        Room room = rooms.require(roomId);
        Set<Long> everybody = rooms.people(room);
        Seat seat = seats.own(List.of(roomId)).get(roomId);
        Titles titles = new Titles(List.of(room), List.of(), reader);
        return new RoomView(
                room,
                titles.title(room),
                titles.other(room),
                everybody.size(),
                seat != null && seat.isMuted(),
                seat == null ? 0 : seat.readTo(),
                everybody.size() > Hints.FEW ? Map.of() : othersRead(room, reader, everybody),
                rules.obstacle(room, reader),
                rooms.looksAfter(room, reader.id()),
                room.pinnedNumber()
                        .flatMap(number -> views(room, store.numbered(room, List.of(number))).stream()
                                .findFirst()));
    }

    private Map<Long, Integer> othersRead(Room room, Person reader, Set<Long> everybody) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select s from Seat s where s.roomId = :room and s.personId <> :reader", Seat.class)
                .setParameter("room", room.id())
                .setParameter("reader", reader.id())
                .getResultStream()
                .filter(seat -> everybody.contains(seat.personId()))
                .collect(Collectors.toMap(Seat::personId, Seat::readTo)));
    }

    /** The page of messages before a number, the room's latest with a high one. */
    public Page before(long roomId, int number) {
        Room room = rooms.require(roomId);
        List<Message> found = store.before(room, number, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Page(room, views(room, more ? found.subList(1, found.size()) : found), room.changeNumber(), more);
    }

    /** What changed after a change, as much as a page takes; the page says from which change on to ask again. */
    public Page after(long roomId, int change) {
        Room room = rooms.require(roomId);
        List<Message> found = store.changedAfter(room, change, PAGE);
        boolean more = found.size() == PAGE;
        int reached = more ? found.get(found.size() - 1).changeNumber() : Math.max(room.changeNumber(), change);
        return new Page(room, views(room, found), reached, more);
    }

    /**
     * Messages of a room.
     *
     * @param change up to which change they are
     * @param more whether there are others
     */
    public record Page(Room room, List<MessageView> messages, int change, boolean more) {}

    /** One message and those around it; to report it. */
    public List<MessageView> around(long roomId, int number, int distance) {
        Room room = rooms.require(roomId);
        return views(room, store.around(room, number, distance));
    }

    private List<MessageView> views(Room room, List<Message> messages) {
        List<Integer> numbers = messages.stream().map(Message::number).toList();
        Map<Integer, Message> answered = store
                .numbered(
                        room,
                        messages.stream()
                                .flatMap(message -> message.replyTo().stream())
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Message::number, Function.identity()));
        Map<Long, Person> persons = people.named(Stream.concat(messages.stream(), answered.values().stream())
                .flatMap(message -> message.senderId().stream())
                .collect(Collectors.toSet()));
        Map<Integer, Map<Sign, Set<Long>>> signs = new HashMap<>();
        store.reactions(room, numbers)
                .forEach(one -> signs.computeIfAbsent(one.number(), number -> new EnumMap<>(Sign.class))
                        .computeIfAbsent(one.sign(), sign -> new LinkedHashSet<>())
                        .add(one.personId()));
        Map<String, List<Attachment>> files = files(room, messages);
        return messages.stream()
                .map(message -> new MessageView(
                        message,
                        message.senderId().map(persons::get).orElse(null),
                        envelopes.open(room, message).orElse(null),
                        signs.getOrDefault(message.number(), Map.of()),
                        files.getOrDefault(Writing.thing(room.id(), message.number()), List.of()),
                        message.replyTo()
                                .map(answered::get)
                                .map(one -> new Answered(
                                        one.number(),
                                        one.senderId().map(persons::get).orElse(null),
                                        envelopes.open(room, one).orElse(null)))))
                .toList();
    }

    private Map<String, List<Attachment>> files(Room room, List<Message> messages) {
        List<String> things = messages.stream()
                .filter(Message::hasFiles)
                .map(message -> Writing.thing(room.id(), message.number()))
                .toList();
        return things.isEmpty() ? Map.of() : attachments.at(MessengerModule.ID, things);
    }

    /** What these rooms are called for the current person, by room. */
    public Map<Long, String> titles(Collection<Room> of) {
        List<Room> all = List.copyOf(of);
        Titles titles = new Titles(all, List.of(), rooms.reader());
        return all.stream().collect(Collectors.toMap(Room::id, titles::title));
    }

    /** Who has set signs and read, by name; those whom the current person may know of by being in the room with them. */
    public Map<Long, Person> names(Collection<Long> personIds) {
        rooms.reader();
        return personIds.isEmpty() ? Map.of() : people.named(personIds);
    }

    /** What rooms are called for a reader: by the other one, or by the group. */
    private final class Titles {

        private final Person reader;
        private final Map<Long, Person> persons;
        private final Map<Long, Group> byId;

        private Titles(List<Room> of, Collection<Message> messages, Person reader) {
            this.reader = reader;
            Set<Long> ids = new HashSet<>();
            of.forEach(room -> ids.addAll(room.two()));
            messages.forEach(message -> message.senderId().ifPresent(ids::add));
            persons = ids.isEmpty() ? Map.of() : people.named(ids);
            byId = groups.findAll(
                    of.stream().flatMap(room -> room.groupId().stream()).toList());
        }

        private Person other(Room room) {
            return room.isDirect() ? room.other(reader.id()).map(persons::get).orElse(null) : null;
        }

        private String title(Room room) {
            String nobody = Texts.of(MessengerModule.class, currentPerson).get("nobody");
            return room.groupId()
                    .map(id ->
                            Optional.ofNullable(byId.get(id)).map(Group::name).orElse(nobody))
                    .orElseGet(() ->
                            Optional.ofNullable(other(room)).map(Person::name).orElse(nobody));
        }
    }
}
