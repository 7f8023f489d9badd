package org.schulhof.messenger.internal.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.live.Live;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.MessengerModule;

/** What the current person keeps about their rooms. */
@Component(service = Seats.class)
public final class Seats {

    private static final String COUNT = MessengerModule.ID + ".count";

    private final Persistence persistence;
    private final Rooms rooms;
    private final Live live;

    @Activate
    public Seats(@Reference Persistence persistence, @Reference Rooms rooms, @Reference Live live) {
        this.persistence = persistence;
        this.rooms = rooms;
        this.live = live;
    }

    /** What these rooms are to the current person, by room; those without are missing. */
    public Map<Long, Seat> own(Collection<Long> roomIds) {
        return rooms.seats(rooms.reader().id(), roomIds);
    }

    /** The current person was shown the room up to this number; whether that is news. */
    public boolean read(Room room, int number) {
        Person reader = rooms.reader();
        int readTo = Math.min(number, room.lastNumber());
        Seat seat = rooms.seats(reader.id(), List.of(room.id())).get(room.id());
        if (readTo <= (seat == null ? 0 : seat.readTo())) {
            return false;
        }
        persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery(
                            "insert into messenger_seat (person_id, room_id, read_to, muted, hidden_to)"
                                    + " values (?, ?, ?, false, 0) on duplicate key update read_to = greatest(read_to, values(read_to))")
                    .setParameter(1, reader.id())
                    .setParameter(2, room.id())
                    .setParameter(3, readTo)
                    .executeUpdate();
            live.tell(reader.id(), COUNT, Integer.toString(rooms.unread(reader.id())));
        });
        return true;
    }

    public void mute(Room room, boolean on) {
        Person reader = rooms.reader();
        persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery("insert into messenger_seat (person_id, room_id, read_to, muted, hidden_to)"
                            + " values (?, ?, 0, ?, 0) on duplicate key update muted = values(muted)")
                    .setParameter(1, reader.id())
                    .setParameter(2, room.id())
                    .setParameter(3, on)
                    .executeUpdate();
            live.tell(reader.id(), COUNT, Integer.toString(rooms.unread(reader.id())));
        });
    }

    /** Takes a room out of the current person's list until somebody writes in it. */
    public void hide(Room room) {
        Person reader = rooms.reader();
        persistence.runInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery("insert into messenger_seat (person_id, room_id, read_to, muted, hidden_to)"
                            + " values (?, ?, ?, false, ?) on duplicate key update"
                            + " hidden_to = values(hidden_to), read_to = greatest(read_to, values(read_to))")
                    .setParameter(1, reader.id())
                    .setParameter(2, room.id())
                    .setParameter(3, room.lastNumber())
                    .setParameter(4, room.lastNumber())
                    .executeUpdate();
            live.tell(reader.id(), COUNT, Integer.toString(rooms.unread(reader.id())));
        });
    }

    /** Whether the person has taken the room out of their list. */
    public static boolean isHidden(Room room, Seat seat) {
        return seat != null && room.lastNumber() > 0 && room.lastNumber() <= seat.hiddenTo();
    }
}
