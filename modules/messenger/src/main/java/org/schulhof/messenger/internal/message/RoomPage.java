package org.schulhof.messenger.internal.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Groups;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.room.Openings;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RoomKind;
import org.schulhof.messenger.internal.room.Seats;

/** Who is in a room and what can be done with it: {@code room.xhtml?id=<room>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("chatRoom")
public final class RoomPage implements PageBean {

    private static final int MOST_SHOWN = 200;

    private final Conversations conversations;
    private final Openings openings;
    private final Seats seats;
    private final Groups groups;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private transient @Nullable RoomView shown;

    @Activate
    public RoomPage(
            @Reference Conversations conversations,
            @Reference Openings openings,
            @Reference Seats seats,
            @Reference Groups groups,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.conversations = conversations;
        this.openings = openings;
        this.seats = seats;
        this.groups = groups;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public RoomView getShown() {
        if (shown == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
            }
            shown = conversations.open(id);
        }
        return shown;
    }

    /** Who is in a group's room, as many as a page shows. */
    public List<Person> getPeople() {
        return getShown()
                .room()
                .groupId()
                .map(group -> groups.members(group, 0, MOST_SHOWN))
                .orElse(List.of());
    }

    public boolean isAnnouncement() {
        return getShown().room().kind() == RoomKind.ANNOUNCEMENT;
    }

    /** Whether the reader owns the group whose room it is. */
    public boolean isOwned() {
        return getShown()
                .room()
                .groupId()
                .map(group -> groups.isOwner(group, currentPerson.get().id()))
                .orElse(false);
    }

    public String open(boolean announcement) {
        long group = getShown().room().groupId().orElseThrow();
        try {
            openings.ofGroup(group, announcement);
            feedback.done("room.changed");
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
        }
        return "room?faces-redirect=true&id=" + id;
    }

    public String close() {
        try {
            openings.close(getShown().room().id());
            feedback.done("room.isClosed");
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
        }
        return "room?faces-redirect=true&id=" + id;
    }

    public String mute(boolean on) {
        seats.mute(getShown().room(), on);
        return "room?faces-redirect=true&id=" + id;
    }

    public String hide() {
        seats.hide(getShown().room());
        return "index?faces-redirect=true";
    }
}
