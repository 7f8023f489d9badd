package org.schulhof.messenger.internal.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.messenger.internal.message.Conversations;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;

/** One chat of the current person as a file. */
@Component(service = ChatExport.class)
public final class ChatExport {

    private final Rooms rooms;
    private final Conversations conversations;
    private final ChatTexts texts;
    private final CurrentPerson currentPerson;

    @Activate
    public ChatExport(
            @Reference Rooms rooms,
            @Reference Conversations conversations,
            @Reference ChatTexts texts,
            @Reference CurrentPerson currentPerson) {
        this.rooms = rooms;
        this.conversations = conversations;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /** Where the file goes once it is known that there is one. */
    @FunctionalInterface
    interface Target {
        OutputStream open() throws IOException;
    }

    /** @throws org.schulhof.messenger.internal.room.UnknownRoomException if the current person is not in it */
    void write(long roomId, Target target) throws IOException {
        Room room = rooms.require(roomId);
        String title = conversations.titles(List.of(room)).get(roomId);
        texts.html(room, title, currentPerson.locale(), target.open());
    }
}
