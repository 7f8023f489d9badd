package org.schulhof.kernel.roster.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A picture of the school as far as imports look after it.
 *
 * @param people who came by an import, also those who have left
 * @param otherAccounts account names of everybody else; they are taken
 * @param groups classes and courses; a course with the class that its members follow
 * @param memberships of these people in these groups
 */
public record School(
        Map<PersonKey, PersonState> people,
        Set<String> otherAccounts,
        Map<GroupKey, Optional<String>> groups,
        Set<MembershipLink> memberships,
        Set<GuardianshipLink> guardianships) {

    public static final School EMPTY = new School(Map.of(), Set.of(), Map.of(), Set.of(), Set.of());

    public School {
        people = Map.copyOf(people);
        otherAccounts = Set.copyOf(otherAccounts);
        groups = Map.copyOf(groups);
        memberships = Set.copyOf(memberships);
        guardianships = Set.copyOf(guardianships);
    }
}
