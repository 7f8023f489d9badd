package org.schulhof.messenger.internal.room;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.UnreadCount;
import org.schulhof.api.person.Person;

/** Unread messages, on every page of the portal. */
@Component
public final class Unread implements UnreadCount {

    private final Rooms rooms;

    @Activate
    public Unread(@Reference Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public int unread(Person reader) {
        return rooms.unread(reader.id());
    }
}
