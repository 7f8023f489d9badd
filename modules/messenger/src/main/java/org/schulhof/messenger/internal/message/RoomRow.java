package org.schulhof.messenger.internal.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.room.Room;

/**
 * A room in the list.
 *
 * @param last the latest message, without signs and files
 */
public record RoomRow(
        Room room, String title, @Nullable Person other, boolean muted, int unread, Optional<MessageView> last) {}
