package org.schulhof.messenger.internal.message;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.messenger.internal.room.Rooms;

/** The chats: {@code index.xhtml?room=<room>&at=<number>}. Its script asks {@link ChatServlet} for what it shows. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("chats")
public final class ChatsPage implements PageBean {

    private final Rooms rooms;

    @Activate
    public ChatsPage(@Reference Rooms rooms) {
        this.rooms = rooms;
    }

    /** By which the script knows the reader's own messages, and keeps what they wrote without a network. */
    public long getReader() {
        return rooms.reader().id();
    }

    public int getLongest() {
        return Draft.LONGEST;
    }

    /** Why somebody may not write in a room. */
    public List<Reason> getObstacles() {
        return List.of(Reason.CLOSED, Reason.ALONE, Reason.ANNOUNCEMENT, Reason.NOT_ALLOWED, Reason.UNREACHABLE);
    }

    public List<Sign> getSigns() {
        return List.of(Sign.values());
    }
}
