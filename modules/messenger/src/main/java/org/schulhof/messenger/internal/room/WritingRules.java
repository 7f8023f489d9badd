package org.schulhof.messenger.internal.room;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException.Reason;

/** Who may write where and to whom, as the school has decided (R33). Asked at each message, not only when a chat begins. */
@Component(service = WritingRules.class)
public final class WritingRules {

    private final Access access;
    private final Policies policies;
    private final People people;
    private final Groups groups;

    @Activate
    public WritingRules(
            @Reference Access access,
            @Reference Policies policies,
            @Reference People people,
            @Reference Groups groups) {
        this.access = access;
        this.policies = policies;
        this.people = people;
        this.groups = groups;
    }

    /** Why the person may not write in the room in which they are; empty if they may. */
    public Optional<Reason> obstacle(Room room, Person writer) {
        if (room.isClosed()) {
            return Optional.of(Reason.CLOSED);
        }
        if (room.isDirect()) {
            Optional<Person> other = room.other(writer.id())
                    .flatMap(id -> Optional.ofNullable(people.named(Set.of(id)).get(id)))
                    .filter(Person::active);
            return other.isEmpty() ? Optional.of(Reason.ALONE) : obstacle(writer, other.get());
        }
        boolean reads = room.kind() == RoomKind.ANNOUNCEMENT
                && !groups.isOwner(room.groupId().orElseThrow(), writer.id());
        return reads ? Optional.of(Reason.ANNOUNCEMENT) : Optional.empty();
    }

    /** Why the one may not write to the other; empty if they may. */
    public Optional<Reason> obstacle(Person writer, Person receiver) {
        if (allowed(writer, List.of(receiver)).isEmpty()) {
            return Optional.of(Reason.NOT_ALLOWED);
        }
        return isReachable(receiver) ? Optional.empty() : Optional.of(Reason.UNREACHABLE);
    }

    boolean isReachable(Person receiver) {
        return access.decide(receiver.id(), MessengerModule.ID).allowed();
    }

    /** Those of these people to whom the school lets the writer write; with as many queries for a hundred as for one. */
    List<Person> allowed(Person writer, Collection<Person> receivers) {
        String choice = writer.isAdult() ? "everybody" : policies.choice(MessengerModule.PUPILS_WRITE_TO);
        return switch (choice) {
            case "everybody" -> List.copyOf(receivers);
            case "groups" -> {
                Set<Long> acquainted = acquainted(writer, receivers);
                yield receivers.stream()
                        .filter(person -> person.worksAtSchool() || acquainted.contains(person.id()))
                        .toList();
            }
            case "staff" -> receivers.stream().filter(Person::worksAtSchool).toList();
            default -> List.of();
        };
    }

    /** Those who are in a group with the writer; "all pupils" is none in which people know each other. */
    private Set<Long> acquainted(Person writer, Collection<Person> receivers) {
        Set<Long> own = groups.of(writer.id()).stream()
                .filter(Openings::hasRoom)
                .map(Group::id)
                .collect(Collectors.toSet());
        Set<Long> ids = receivers.stream().map(Person::id).collect(Collectors.toSet());
        return groups.belongings(ids).entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue().groups(), own))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
