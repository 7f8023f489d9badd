package org.schulhof.messenger.internal.message;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.messenger.internal.room.Room;

/**
 * A room as it is opened.
 *
 * @param title name of the other one, or of the group
 * @param other of a chat of two; null once they were erased, or in a group's room
 * @param people how many are in it
 * @param readTo up to which number the reader has read
 * @param othersRead up to which number each other has read; in large rooms nobody is told
 * @param obstacle why the reader may not write
 * @param looksAfter whether the reader pins messages
 */
public record RoomView(
        Room room,
        String title,
        @Nullable Person other,
        int people,
        boolean muted,
        int readTo,
        Map<Long, Integer> othersRead,
        Optional<Reason> obstacle,
        boolean looksAfter,
        Optional<MessageView> pinned) {}
