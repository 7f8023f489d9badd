package org.schulhof.messenger.internal.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentReaders;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;

/** Files are sealed, and read by whoever is in the room. Those of reported excerpts are shown in the case only. */
@Component
public final class MessengerAttachmentReaders implements AttachmentReaders {

    private static final Pattern OF_ROOM = Pattern.compile("room/(\\d{1,18})/\\d{1,9}");

    private final Persistence persistence;
    private final Rooms rooms;

    @Activate
    public MessengerAttachmentReaders(@Reference Persistence persistence, @Reference Rooms rooms) {
        this.persistence = persistence;
        this.rooms = rooms;
    }

    @Override
    public boolean mayRead(String thing, Person reader) {
        Matcher room = OF_ROOM.matcher(thing);
        if (!room.matches()) {
            return false;
        }
        Room found =
                persistence.inTransaction(entityManager -> entityManager.find(Room.class, Long.valueOf(room.group(1))));
        return found != null && rooms.isIn(found, reader.id());
    }

    @Override
    public boolean sealed() {
        return true;
    }
}
