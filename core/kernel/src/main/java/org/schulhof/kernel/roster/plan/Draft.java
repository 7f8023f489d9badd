package org.schulhof.kernel.roster.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;

/** The school as it will be: begins as it is, and is changed row by row. */
final class Draft {

    private final School before;
    private final Map<PersonKey, PersonState> people;
    private final Map<GroupKey, Optional<String>> groups;
    private final Map<GroupKey, GroupKey> spellings = new HashMap<>();
    private final Map<PersonKey, Set<GroupKey>> groupsOf = new HashMap<>();
    private final Map<PersonKey, Set<PersonKey>> childrenOf = new HashMap<>();

    Draft(School before) {
        this.before = before;
        this.people = new HashMap<>(before.people());
        this.groups = new HashMap<>(before.groups());
        before.groups().keySet().forEach(this::spelling);
        before.memberships().forEach(membership -> groupsOf(membership.person()).add(membership.group()));
        before.guardianships().forEach(link -> childrenOf(link.guardian()).add(link.child()));
    }

    Optional<PersonState> person(PersonKey key) {
        return Optional.ofNullable(people.get(key));
    }

    void put(PersonKey key, PersonState state) {
        people.put(key, state);
    }

    boolean isActive(PersonKey key) {
        return person(key).map(PersonState::active).orElse(false);
    }

    SortedSet<PersonKey> people(Role role) {
        return people.keySet().stream()
                .filter(key -> key.role() == role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody who has left is in a class or course. */
    void leave(PersonKey key) {
        people.computeIfPresent(key, (k, state) -> state.active(false));
        groupsOf(key).clear();
    }

    /** The class as the school spells it, if there is one. */
    Optional<String> findClass(String name) {
        GroupKey schoolClass = spelling(GroupKey.ofClass(name));
        return groups.containsKey(schoolClass) ? Optional.of(schoolClass.key()) : Optional.empty();
    }

    GroupKey courseOf(String code) {
        return spelling(GroupKey.ofCourse(code));
    }

    /** The same group in the spelling in which it came first. */
    private GroupKey spelling(GroupKey group) {
        return spellings.computeIfAbsent(new GroupKey(group.type(), GroupNames.folded(group.key())), first -> group);
    }

    SortedSet<String> classesOf(PersonKey key) {
        return groupsOf(key).stream()
                .filter(group -> group.type() == GroupType.CLASS)
                .map(GroupKey::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes that aren't there yet are founded. */
    void setClassesOf(PersonKey key, Set<String> classes) {
        Set<GroupKey> mine = groupsOf(key);
        mine.removeIf(group -> group.type() == GroupType.CLASS);
        classes.stream().map(name -> spelling(GroupKey.ofClass(name))).forEach(schoolClass -> {
            groups.putIfAbsent(schoolClass, Optional.empty());
            mine.add(schoolClass);
        });
    }

    Optional<Optional<String>> course(GroupKey course) {
        return Optional.ofNullable(groups.get(course));
    }

    SortedSet<GroupKey> courses() {
        return groups.keySet().stream()
                .filter(group -> group.type() == GroupType.COURSE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void putCourse(GroupKey course, Optional<String> followedClass) {
        groups.put(course, followedClass);
    }

    /** The course stays with what is in it, but is nobody's any more. */
    void endCourse(GroupKey course) {
        groups.put(course, Optional.empty());
        groupsOf.values().forEach(mine -> mine.remove(course));
    }

    SortedSet<PersonKey> members(GroupKey group, Role role) {
        return groupsOf.entrySet().stream()
                .filter(entry ->
                        entry.getKey().role() == role && entry.getValue().contains(group))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void join(PersonKey person, GroupKey group) {
        groupsOf(person).add(group);
    }

    void quit(PersonKey person, GroupKey group) {
        groupsOf(person).remove(group);
    }

    Set<PersonKey> childrenOf(PersonKey guardian) {
        return childrenOf.computeIfAbsent(guardian, none -> new TreeSet<>());
    }

    /**
     * Whoever came into a class comes into its courses, whoever went goes from them. Others stay where they are, so a
     * course keeps those whom somebody added by hand.
     */
    void letCoursesFollowTheirClasses() {
        Map<String, Set<PersonKey>> pupilsBefore = pupilsByClass(before.memberships());
        Map<String, Set<PersonKey>> pupilsNow = pupilsByClass(memberships());
        groups.forEach((course, followed) -> {
            if (course.type() == GroupType.COURSE) {
                Set<PersonKey> past = before.groups()
                        .getOrDefault(course, Optional.empty())
                        .map(name -> pupilsBefore.getOrDefault(name, Set.of()))
                        .orElse(Set.of());
                Set<PersonKey> present = followed.map(name -> pupilsNow.getOrDefault(name, Set.of()))
                        .orElse(Set.of());
                past.stream().filter(pupil -> !present.contains(pupil)).forEach(pupil -> quit(pupil, course));
                present.stream().filter(pupil -> !past.contains(pupil)).forEach(pupil -> join(pupil, course));
            }
        });
    }

    School toSchool() {
        Set<GuardianshipLink> guardianships = new HashSet<>();
        childrenOf.forEach((guardian, children) ->
                children.forEach(child -> guardianships.add(new GuardianshipLink(guardian, child))));
        return new School(people, before.otherAccounts(), groups, memberships(), guardianships);
    }

    private Set<MembershipLink> memberships() {
        Set<MembershipLink> memberships = new HashSet<>();
        groupsOf.forEach((person, mine) -> mine.forEach(group -> memberships.add(new MembershipLink(person, group))));
        return memberships;
    }

    private static Map<String, Set<PersonKey>> pupilsByClass(Set<MembershipLink> memberships) {
        return memberships.stream()
                .filter(membership -> membership.group().type() == GroupType.CLASS
                        && membership.person().role() == Role.PUPIL)
                .collect(Collectors.groupingBy(
                        membership -> membership.group().key(),
                        Collectors.mapping(MembershipLink::person, Collectors.toSet())));
    }

    private Set<GroupKey> groupsOf(PersonKey key) {
        return groupsOf.computeIfAbsent(key, none -> new HashSet<>());
    }
}
