package org.schulhof.calendar.internal.invitation;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.entry.Guests;

/**
 * Whom somebody may invite. Those who work at the school: all people and groups. Others: people as the school has decided, and the
 * groups that they look after. Everybody with a role is no group to invite; for that there are the school's dates.
 */
@Component(service = GuestRules.class)
public final class GuestRules {

    private static final int MOST_FOUND = 12;

    private final Calendars calendars;
    private final Access access;
    private final Policies policies;
    private final People people;
    private final Groups groups;

    @Activate
    public GuestRules(
            @Reference Calendars calendars,
            @Reference Access access,
            @Reference Policies policies,
            @Reference People people,
            @Reference Groups groups) {
        this.calendars = calendars;
        this.access = access;
        this.policies = policies;
        this.people = people;
        this.groups = groups;
    }

    /** Whether the current person may invite anybody at all. */
    public boolean mayInvite() {
        Reader me = calendars.current();
        return me.person().worksAtSchool() || !me.owned().isEmpty() || !choice().equals("nobody");
    }

    private String choice() {
        return policies.choice(CalendarModule.INVITES);
    }

    /** People whom the current person may invite, by the beginning of their names. */
    public List<Person> people(String typed) {
        Reader me = calendars.current();
        if (typed.isBlank()) {
            return List.of();
        }
        List<Person> found = people.search(typed, 0, MOST_FOUND);
        Set<Long> allowed = allowed(me, found);
        return found.stream()
                .filter(person -> person.active() && person.id() != me.id() && allowed.contains(person.id()))
                .filter(person -> access.decide(person.id(), CalendarModule.ID).allowed())
                .toList();
    }

    /** Groups that the current person may invite, by the beginning of their names; without, their own. */
    public List<Group> groups(String typed) {
        Reader me = calendars.current();
        List<Group> found = typed.isBlank() ? groups.of(me.id()) : groups.search(typed, 0, MOST_FOUND);
        return found.stream()
                .filter(group -> mayInvite(me, group))
                .limit(MOST_FOUND)
                .toList();
    }

    private static boolean mayInvite(Reader me, Group group) {
        return group.type() != GroupType.ROLE
                && (me.person().worksAtSchool() || me.owned().contains(group.id()));
    }

    /** Names of people, as far as the current person sees them. */
    public Map<Long, Person> peopleOf(Guests guests) {
        calendars.current();
        return people.findAll(guests.people());
    }

    /** Names of groups, as far as the current person sees them. */
    public Map<Long, Group> groupsOf(Guests guests) {
        calendars.current();
        return groups.findAll(guests.groups());
    }

    /** In which groups people are, by which those of one name are told apart. */
    public Map<Long, String> groupsOfPeople(Collection<Long> personIds) {
        calendars.current();
        return groups.ofAll(personIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(group -> group.type() != GroupType.ROLE)
                                .limit(3)
                                .map(Group::name)
                                .collect(Collectors.joining(", "))));
    }

    /** Whether the reader may invite all of these. */
    boolean allows(Reader me, Guests added) {
        Set<Long> ids = new HashSet<>(added.people());
        ids.remove(me.id());
        Collection<Person> found =
                people.findAll(ids).values().stream().filter(Person::active).toList();
        Map<Long, Group> named = groups.findAll(added.groups());
        return found.size() == ids.size()
                && allowed(me, found).containsAll(ids)
                && named.size() == added.groups().size()
                && named.values().stream().allMatch(group -> mayInvite(me, group));
    }

    private Set<Long> allowed(Reader me, Collection<Person> guests) {
        Set<Long> ids = guests.stream().map(Person::id).collect(Collectors.toSet());
        if (ids.isEmpty() || me.person().worksAtSchool()) {
            return ids;
        }
        return switch (choice()) {
            case "everybody" -> ids;
            case "groups" -> acquainted(me, ids);
            default -> Set.of();
        };
    }

    /** Those who are in a group with the reader; "all pupils" is none in which people know each other. */
    private Set<Long> acquainted(Reader me, Set<Long> ids) {
        Set<Long> own = groups.of(me.id()).stream()
                .filter(group -> group.type() != GroupType.ROLE)
                .map(Group::id)
                .collect(Collectors.toSet());
        return groups.belongings(ids).entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue().groups(), own))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
