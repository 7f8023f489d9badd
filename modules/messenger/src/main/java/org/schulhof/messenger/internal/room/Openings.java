package org.schulhof.messenger.internal.room;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.seal.Seals;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException.Reason;

/** Begins chats and opens the rooms of groups. Each gets a key of its own. */
@Component(service = Openings.class)
public final class Openings {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_FOUND = 30;
    private static final int MOST_GROUPS_SHOWN = 3;

    private final Access access;
    private final Persistence persistence;
    private final Rooms rooms;
    private final WritingRules rules;
    private final People people;
    private final Groups groups;
    private final Policies policies;
    private final Seals seals;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Openings(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Rooms rooms,
            @Reference WritingRules rules,
            @Reference People people,
            @Reference Groups groups,
            @Reference Policies policies,
            @Reference Seals seals,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.rooms = rooms;
        this.rules = rules;
        this.people = people;
        this.groups = groups;
        this.policies = policies;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** People to whom the current person may write, by the beginning of their names. */
    public List<Person> receivers(String typed) {
        Person writer = rooms.reader();
        List<Person> found = people.search(typed, 0, MOST_FOUND).stream()
                .filter(person -> person.active() && person.id() != writer.id())
                .toList();
        return rules.allowed(writer, found).stream().filter(rules::isReachable).toList();
    }

    /** Those of these people whom the current person sees. */
    Map<Long, Person> people(Collection<Long> personIds) {
        rooms.reader();
        return people.findAll(personIds);
    }

    /** Those of these groups that the current person sees. */
    Map<Long, Group> groups(Collection<Long> groupIds) {
        rooms.reader();
        return groups.findAll(groupIds);
    }

    /** The names of some groups of each of these people, by which they are told apart. */
    Map<Long, String> groupsOf(Collection<Long> personIds) {
        rooms.reader();
        return groups.ofAll(personIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(Openings::hasRoom)
                                .limit(MOST_GROUPS_SHOWN)
                                .map(Group::name)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * The chat with somebody, a new one if there is none.
     *
     * @return id of the room
     * @throws UnknownRoomException if the current person does not see them
     * @throws RefusedException if they may not write to them, or have begun too many chats
     */
    public long with(long personId) {
        Person writer = rooms.reader();
        Person other = people.find(personId)
                .filter(person -> person.active() && person.id() != writer.id())
                .orElseThrow(() -> new UnknownRoomException("person", personId));
        rules.obstacle(writer, other).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        return persistence.inTransaction(entityManager -> {
            Optional<Room> found = ofTwo(entityManager, writer.id(), personId);
            if (found.isPresent()) {
                return found.get().id();
            }
            requireFewer(entityManager, writer);
            Room room = Room.ofTwo(writer.id(), personId, seals.createKey(MessengerModule.ID), clock.instant());
            entityManager.persist(room);
            entityManager.flush();
            return room.id();
        });
    }

    private static Optional<Room> ofTwo(EntityManager entityManager, long one, long other) {
        return entityManager
                .createQuery("select r from Room r where r.firstId = :first and r.secondId = :second", Room.class)
                .setParameter("first", Math.min(one, other))
                .setParameter("second", Math.max(one, other))
                .getResultStream()
                .findFirst();
    }

    /** No mass messages (R28). */
    private void requireFewer(EntityManager entityManager, Person writer) {
        int most = policies.number(
                access.has(MessengerModule.TRUSTED) ? MessengerModule.NEW_CHATS_TRUSTED : MessengerModule.NEW_CHATS);
        long begun = entityManager
                .createQuery(
                        "select count(r) from Room r where r.createdBy = :person and r.createdAt > :since and r.kind = :kind",
                        Long.class)
                .setParameter("person", writer.id())
                .setParameter("since", clock.instant().minus(HOUR))
                .setParameter("kind", RoomKind.DIRECT)
                .getSingleResult();
        if (begun >= most) {
            throw new RefusedException(Reason.TOO_MANY_CHATS);
        }
    }

    /** Groups whose room the current person may open, and has not. */
    public List<Group> groups() {
        Person person = rooms.reader();
        Set<Long> open = Set.copyOf(rooms.own().stream()
                .filter(room -> !room.isClosed())
                .flatMap(room -> room.groupId().stream())
                .toList());
        return groups.of(person.id()).stream()
                .filter(Openings::hasRoom)
                .filter(group -> !open.contains(group.id()))
                .filter(group -> mayOpen(group.id(), person))
                .toList();
    }

    /** Everybody with a role is too many for a room; schools have forums and letters for that. */
    static boolean hasRoom(Group group) {
        return group.type() != GroupType.ROLE;
    }

    private boolean mayOpen(long groupId, Person person) {
        return policies.choice(MessengerModule.ROOMS_OPENED_BY).equals("members")
                        && groups.isMember(groupId, person.id())
                || groups.isOwner(groupId, person.id());
    }

    /**
     * Opens the room of a group, or again after it was closed.
     *
     * @param announcement whether only the owners of the group write
     * @return id of the room
     * @throws UnknownRoomException if there is no such group, or none of the current person's
     * @throws RefusedException if the school lets others open it
     */
    public long ofGroup(long groupId, boolean announcement) {
        Person person = rooms.reader();
        Group group = groups.of(person.id()).stream()
                .filter(one -> one.id() == groupId && hasRoom(one))
                .findFirst()
                .orElseThrow(() -> new UnknownRoomException("group", groupId));
        if (!mayOpen(groupId, person)) {
            throw new RefusedException(Reason.OWNERS_ONLY);
        }
        return persistence.inTransaction(entityManager -> {
            Room room = entityManager
                    .createQuery("select r from Room r where r.groupId = :group", Room.class)
                    .setParameter("group", groupId)
                    .getResultStream()
                    .findFirst()
                    .orElse(null);
            if (room == null) {
                room = Room.ofGroup(
                        groupId, announcement, seals.createKey(MessengerModule.ID), person.id(), clock.instant());
                entityManager.persist(room);
                entityManager.flush();
                audit.record("messenger.open", group.name(), null, room.kind().name());
            } else if (room.isClosed() || groups.isOwner(groupId, person.id())) {
                room.open(announcement);
                audit.record("messenger.open", group.name(), null, room.kind().name());
            }
            return room.id();
        });
    }

    /** Nobody writes in a group's room any more; what is there stays readable. Owners of the group only. */
    public void close(long roomId) {
        Room room = rooms.require(roomId);
        Person person = rooms.reader();
        long groupId = room.groupId().orElseThrow(() -> new UnknownRoomException("group of room", roomId));
        if (!groups.isOwner(groupId, person.id())) {
            throw new RefusedException(Reason.OWNERS_ONLY);
        }
        persistence.runInTransaction(entityManager -> {
            entityManager.find(Room.class, roomId).close();
            audit.record(
                    "messenger.close",
                    groups.find(groupId).map(Group::name).orElse(Long.toString(groupId)),
                    null,
                    null);
        });
    }
}
