package org.schulhof.kernel.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schulhof.kernel.roster.file.RosterFile;
import org.schulhof.kernel.roster.plan.GroupKey;
import org.schulhof.kernel.roster.plan.GuardianshipLink;
import org.schulhof.kernel.roster.plan.ImportOptions;
import org.schulhof.kernel.roster.plan.ImportPlan;
import org.schulhof.kernel.roster.plan.MembershipLink;
import org.schulhof.kernel.roster.plan.PersonKey;
import org.schulhof.kernel.roster.plan.PersonState;
import org.schulhof.kernel.roster.plan.School;
import org.schulhof.kernel.roster.plan.Writes;

/** Carries out plans on pictures of a school, as the database does on the real one. */
public final class Schools {

    private Schools() {}

    public static School imported(List<RosterFile> files) {
        return after(School.EMPTY, files);
    }

    public static School after(School school, List<RosterFile> files) {
        Writes writes = ImportPlan.of(files, school, ImportOptions.DEFAULT).writes();
        Map<PersonKey, PersonState> people = new HashMap<>(school.people());
        writes.newPeople().forEach(person -> people.put(person.key(), person.state()));
        writes.changedPeople().forEach(person -> people.put(person.key(), person.state()));
        Map<GroupKey, Optional<String>> groups = new HashMap<>(school.groups());
        writes.newGroups().forEach(group -> groups.put(group.key(), group.followedClass()));
        writes.changedGroups().forEach(group -> groups.put(group.key(), group.followedClass()));
        Set<MembershipLink> memberships = new HashSet<>(school.memberships());
        memberships.removeAll(Set.copyOf(writes.endedMemberships()));
        memberships.addAll(writes.begunMemberships());
        Set<GuardianshipLink> guardianships = new HashSet<>(school.guardianships());
        guardianships.removeAll(Set.copyOf(writes.endedGuardianships()));
        guardianships.addAll(writes.begunGuardianships());
        return new School(people, school.otherAccounts(), groups, memberships, guardianships);
    }

    public static School with(School school, MembershipLink... added) {
        Set<MembershipLink> memberships = new HashSet<>(school.memberships());
        memberships.addAll(List.of(added));
        return new School(
                school.people(), school.otherAccounts(), school.groups(), memberships, school.guardianships());
    }

    /** Equal, but with maps and sets of another making. */
    public static School copyOf(School school) {
        return new School(
                new TreeMap<>(school.people()),
                Set.copyOf(school.otherAccounts()),
                new TreeMap<>(school.groups()),
                new HashSet<>(school.memberships()),
                new HashSet<>(school.guardianships()));
    }
}
