package org.schulhof.messenger.internal.message;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.live.Live;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.Room;

/**
 * Tells open pages that something happened in a room, never what: they ask, and are asked for their rights. {@code unread} is
 * heard by the number beside the messenger's name too, {@code change} by the messenger's page only.
 */
@Component(service = Hints.class)
public final class Hints {

    private static final String UNREAD = MessengerModule.ID + ".unread";
    private static final String CHANGE = MessengerModule.ID + ".change";
    private static final String TYPING = MessengerModule.ID + ".typing";
    private static final String READ = MessengerModule.ID + ".read";

    /** In larger rooms nobody is told who types or has read: each would cost as much as a message. */
    static final int FEW = 50;

    private final Live live;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public Hints(@Reference Live live, @Reference People people, @Reference Policies policies, @Reference Clock clock) {
        this.live = live;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param muted those in the room who do not want to be told */
    void written(Room room, long senderId, Set<Long> everybody, Set<Long> muted) {
        Set<Long> quiet = new HashSet<>(muted);
        quiet.add(senderId);
        if (isQuietTime()) {
            people.named(everybody).values().stream()
                    .filter(person -> !person.isAdult())
                    .map(Person::id)
                    .forEach(quiet::add);
        }
        quiet.retainAll(everybody);
        live.tell(quiet, CHANGE, place(room));
        live.tell(
                everybody.stream().filter(id -> !quiet.contains(id)).collect(Collectors.toSet()), UNREAD, place(room));
    }

    /** Something in the room is not as it was. */
    public void changed(Room room, Collection<Long> everybody) {
        live.tell(everybody, CHANGE, place(room));
    }

    void typing(Room room, Person writer, Set<Long> everybody) {
        if (everybody.size() <= FEW) {
            live.tell(without(everybody, writer), TYPING, room.id() + " " + writer.name());
        }
    }

    void read(Room room, Person reader, Set<Long> everybody, int number) {
        if (everybody.size() <= FEW) {
            live.tell(without(everybody, reader), READ, room.id() + " " + reader.id() + " " + number);
        }
    }

    private static Set<Long> without(Set<Long> everybody, Person person) {
        return everybody.stream().filter(id -> id != person.id()).collect(Collectors.toSet());
    }

    /** The room and the number of its latest change. */
    private static String place(Room room) {
        return room.id() + " " + room.changeNumber();
    }

    private boolean isQuietTime() {
        int from = policies.number(MessengerModule.QUIET_FROM);
        int until = policies.number(MessengerModule.QUIET_UNTIL);
        int hour = clock.instant().atZone(clock.getZone()).getHour();
        return from <= until ? from <= hour && hour < until : from <= hour || hour < until;
    }
}
