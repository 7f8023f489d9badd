package org.schulhof.messenger.internal.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.MessengerModule;

/** The rooms in which a person is. Others do not exist for them. */
@Component(service = Rooms.class)
public final class Rooms {

    private static final String IN_IT = "(r.firstId = :person or r.secondId = :person or r.groupId in :groups)";

    private final Access access;
    private final Persistence persistence;
    private final Groups groups;

    @Activate
    public Rooms(@Reference Access access, @Reference Persistence persistence, @Reference Groups groups) {
        this.access = access;
        this.persistence = persistence;
        this.groups = groups;
    }

    /** The current person, to whom the messenger is open. */
    public Person reader() {
        return access.require(MessengerModule.ID);
    }

    /**
     * A room in which the current person is.
     *
     * @throws UnknownRoomException if there is none
     */
    public Room require(long id) {
        Person reader = reader();
        Room room = persistence.inTransaction(entityManager -> entityManager.find(Room.class, id));
        if (room == null || !isIn(room, reader.id())) {
            throw new UnknownRoomException("room", id);
        }
        return room;
    }

    public boolean isIn(Room room, long personId) {
        return room.groupId()
                .map(group -> groups.isMember(group, personId) || groups.isOwner(group, personId))
                .orElseGet(() -> room.two().contains(personId));
    }

    /** The ids of all who are in the room now. */
    public Set<Long> people(Room room) {
        return room.groupId().map(groups::everybodyIn).orElseGet(room::two);
    }

    /** Whether the person looks after the room: both of two, the owners of a group. */
    public boolean looksAfter(Room room, long personId) {
        return room.groupId().map(group -> groups.isOwner(group, personId)).orElse(true);
    }

    /** All rooms in which the current person is, the latest message first. */
    public List<Room> own() {
        return of(reader().id());
    }

    /** The same for somebody else; asks nobody. */
    public List<Room> of(long personId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select r from Room r where " + IN_IT
                                + " order by coalesce(r.lastAt, r.createdAt) desc, r.id desc",
                        Room.class)
                .setParameter("person", personId)
                .setParameter("groups", groupsOf(personId))
                .getResultList());
    }

    /** How many messages the person has not read, in rooms that they have not muted. */
    int unread(long personId) {
        Number sum = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select sum(r.lastNumber - coalesce(s.readTo, 0)) from Room r"
                                + " left join Seat s on s.roomId = r.id and s.personId = :person"
                                + " where " + IN_IT + " and (s.muted is null or s.muted = false)"
                                + " and r.lastNumber > coalesce(s.readTo, 0)",
                        Number.class)
                .setParameter("person", personId)
                .setParameter("groups", groupsOf(personId))
                .getSingleResult());
        return sum == null ? 0 : sum.intValue();
    }

    private Set<Long> groupsOf(long personId) {
        Set<Long> all = groups.belongings(Set.of(personId)).get(personId).groups();
        // an empty list is no SQL; no group has this id
        return all.isEmpty() ? Set.of(-1L) : all;
    }

    /** What these rooms are to the person, by room; those without are missing. */
    Map<Long, Seat> seats(long personId, Collection<Long> roomIds) {
        return roomIds.isEmpty()
                ? Map.of()
                : persistence.inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select s from Seat s where s.personId = :person and s.roomId in :rooms", Seat.class)
                        .setParameter("person", personId)
                        .setParameter("rooms", roomIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Seat::roomId, seat -> seat)));
    }
}
