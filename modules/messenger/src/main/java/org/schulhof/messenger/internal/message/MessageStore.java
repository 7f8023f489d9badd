package org.schulhof.messenger.internal.message;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.messenger.internal.room.Room;

/** Finds messages. Asks no one whether they may: callers do. */
@Component(service = MessageStore.class)
public final class MessageStore {

    private final Persistence persistence;

    @Activate
    public MessageStore(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    /** The latest before a number, in their order. */
    List<Message> before(Room room, int number, int limit) {
        List<Message> found = new ArrayList<>(list(entityManager -> entityManager
                .createQuery(
                        "select m from Message m where m.roomId = :room and m.number < :before order by m.number desc",
                        Message.class)
                .setParameter("room", room.id())
                .setParameter("before", number)
                .setMaxResults(limit)
                .getResultList()));
        Collections.reverse(found);
        return found;
    }

    /** What changed after a change, in the order of the changes. */
    List<Message> changedAfter(Room room, int change, int limit) {
        return list(entityManager -> entityManager
                .createQuery(
                        "select m from Message m where m.roomId = :room and m.changeNumber > :change"
                                + " order by m.changeNumber",
                        Message.class)
                .setParameter("room", room.id())
                .setParameter("change", change)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Those around a number, so many before and after it at most, in their order. */
    List<Message> around(Room room, int number, int distance) {
        return between(room, number - distance, number + distance);
    }

    /** From a number to another, both among them, in their order. */
    public List<Message> between(Room room, int from, int to) {
        return list(entityManager -> entityManager
                .createQuery(
                        "select m from Message m where m.roomId = :room and m.number between :from and :to order by m.number",
                        Message.class)
                .setParameter("room", room.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    List<Message> numbered(Room room, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list(entityManager -> entityManager
                        .createQuery(
                                "select m from Message m where m.roomId = :room and m.number in :numbers",
                                Message.class)
                        .setParameter("room", room.id())
                        .setParameter("numbers", numbers)
                        .getResultList());
    }

    /** The last message of each of these rooms. */
    List<Message> last(Collection<Long> roomIds) {
        return roomIds.isEmpty()
                ? List.of()
                : list(entityManager -> entityManager
                        .createQuery(
                                "select m from Message m, Room r where r.id in :rooms and m.roomId = r.id"
                                        + " and m.number = r.lastNumber",
                                Message.class)
                        .setParameter("rooms", roomIds)
                        .getResultList());
    }

    List<Reaction> reactions(Room room, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list(entityManager -> entityManager
                        .createQuery(
                                "select r from Reaction r where r.roomId = :room and r.number in :numbers"
                                        + " order by r.sign, r.personId",
                                Reaction.class)
                        .setParameter("room", room.id())
                        .setParameter("numbers", numbers)
                        .getResultList());
    }

    List<Original> originals(Room room, int from, int to) {
        return list(entityManager -> entityManager
                .createQuery(
                        "select o from Original o where o.roomId = :room and o.number between :from and :to"
                                + " order by o.number, o.textNumber",
                        Original.class)
                .setParameter("room", room.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    private <T> List<T> list(Function<EntityManager, List<T>> query) {
        return persistence.inTransaction(query);
    }
}
