package org.schulhof.calendar.internal.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.invitation.GuestRules;

/**
 * Who is chosen, and who can be chosen by what was typed.
 *
 * @param hints in which groups the people that were found are
 */
public record GuestChoice(
        List<Group> groups,
        List<Person> people,
        List<Group> foundGroups,
        List<Person> foundPeople,
        Map<Long, String> hints,
        boolean nobody) {

    public GuestChoice {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        foundGroups = List.copyOf(foundGroups);
        foundPeople = List.copyOf(foundPeople);
        hints = Map.copyOf(hints);
    }

    static GuestChoice of(GuestForm form, GuestRules rules) {
        Guests chosen = form.chosen();
        List<Group> foundGroups = !form.isAsked()
                ? List.of()
                : rules.groups(form.getTyped()).stream()
                        .filter(group -> !chosen.groups().contains(group.id()))
                        .toList();
        List<Person> foundPeople = !form.isAsked()
                ? List.of()
                : rules.people(form.getTyped()).stream()
                        .filter(person -> !chosen.people().contains(person.id()))
                        .toList();
        return new GuestChoice(
                rules.groupsOf(chosen).values().stream()
                        .sorted(Comparator.comparing(Group::name))
                        .toList(),
                rules.peopleOf(chosen).values().stream()
                        .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                        .toList(),
                foundGroups,
                foundPeople,
                rules.groupsOfPeople(foundPeople.stream().map(Person::id).toList()),
                form.isAsked() && !form.getTyped().isEmpty() && foundGroups.isEmpty() && foundPeople.isEmpty());
    }

    public String hint(Person person) {
        return hints.getOrDefault(person.id(), "");
    }

    /** By which those are told apart who are in no group; a teacher who is a guardian as well is a teacher. */
    public Role role(Person person) {
        return Arrays.stream(Role.values()).filter(person::is).findFirst().orElse(Role.GUARDIAN);
    }
}
