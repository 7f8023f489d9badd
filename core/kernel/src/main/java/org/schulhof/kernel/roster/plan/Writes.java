package org.schulhof.kernel.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The difference between the school and the school after the import: all that has to be written, in a fixed order. */
public record Writes(
        List<Person> newPeople,
        List<Person> changedPeople,
        List<Group> newGroups,
        List<Group> changedGroups,
        List<MembershipLink> begunMemberships,
        List<MembershipLink> endedMemberships,
        List<GuardianshipLink> begunGuardianships,
        List<GuardianshipLink> endedGuardianships) {

    public record Person(PersonKey key, PersonState state) {}

    /** @param followedClass the class from which a course has its members */
    public record Group(GroupKey key, Optional<String> followedClass) {}

    static Writes between(School before, School after) {
        List<Person> newPeople = new ArrayList<>();
        List<Person> changedPeople = new ArrayList<>();
        sorted(after.people()).forEach(entry -> {
            PersonState known = before.people().get(entry.getKey());
            Person person = new Person(entry.getKey(), entry.getValue());
            if (known == null) {
                newPeople.add(person);
            } else if (!known.equals(person.state())) {
                changedPeople.add(person);
            }
        });
        List<Group> newGroups = new ArrayList<>();
        List<Group> changedGroups = new ArrayList<>();
        sorted(after.groups()).forEach(entry -> {
            Optional<String> known = before.groups().get(entry.getKey());
            Group group = new Group(entry.getKey(), entry.getValue());
            if (known == null) {
                newGroups.add(group);
            } else if (!known.equals(group.followedClass())) {
                changedGroups.add(group);
            }
        });
        return new Writes(
                List.copyOf(newPeople),
                List.copyOf(changedPeople),
                List.copyOf(newGroups),
                List.copyOf(changedGroups),
                added(before.memberships(), after.memberships()),
                added(after.memberships(), before.memberships()),
                added(before.guardianships(), after.guardianships()),
                added(after.guardianships(), before.guardianships()));
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Steps of work, for progress. */
    public int size() {
        return newPeople.size()
                + changedPeople.size()
                + newGroups.size()
                + changedGroups.size()
                + begunMemberships.size()
                + endedMemberships.size()
                + begunGuardianships.size()
                + endedGuardianships.size();
    }

    private static <K extends Comparable<K>, V> List<Map.Entry<K, V>> sorted(Map<K, V> map) {
        return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private static <T extends Comparable<T>> List<T> added(Set<T> before, Set<T> after) {
        return after.stream().filter(item -> !before.contains(item)).sorted().toList();
    }
}
