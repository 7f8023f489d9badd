package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.person.ExternalSource;
import org.schulhof.kernel.roster.plan.GroupKey;
import org.schulhof.kernel.roster.plan.GuardianshipLink;
import org.schulhof.kernel.roster.plan.MembershipLink;
import org.schulhof.kernel.roster.plan.PersonKey;
import org.schulhof.kernel.roster.plan.PersonState;
import org.schulhof.kernel.roster.plan.School;

/** Takes the picture of the school that imports are planned against: five queries, however large the school is. */
@ApplicationScoped
public class SchoolReader {

    private static final List<GroupType> TYPES = List.of(GroupType.CLASS, GroupType.COURSE);

    private final EntityManager entityManager;

    @Inject
    public SchoolReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    SchoolRecords read() {
        Map<Long, PersonKey> people = new HashMap<>();
        Map<PersonKey, PersonState> states = readPeople(people);
        Map<Long, GroupKey> groups = new HashMap<>();
        Map<GroupKey, Optional<String>> followedClasses = readGroups(groups);
        School school = new School(
                states, otherAccounts(), followedClasses, readMemberships(people, groups), readGuardianships(people));
        return new SchoolRecords(school, inverted(people), inverted(groups));
    }

    private Map<PersonKey, PersonState> readPeople(Map<Long, PersonKey> keys) {
        Map<PersonKey, PersonState> people = new HashMap<>();
        entityManager
                .createQuery(
                        "select p.id, p.externalSource, p.externalId, p.firstName, p.lastName, p.account, p.birthDate,"
                                + " p.code, p.leftAt from PersonEntity p where p.externalSource is not null",
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    PersonKey key = new PersonKey(Role.valueOf(((ExternalSource) row[1]).name()), (String) row[2]);
                    keys.put((Long) row[0], key);
                    people.put(
                            key,
                            new PersonState(
                                    (String) row[3],
                                    (String) row[4],
                                    (String) row[5],
                                    Optional.ofNullable((LocalDate) row[6]),
                                    Optional.ofNullable((String) row[7]),
                                    row[8] == null));
                });
        return people;
    }

    private Set<String> otherAccounts() {
        return new HashSet<>(entityManager
                .createQuery("select p.account from PersonEntity p where p.externalSource is null", String.class)
                .getResultList());
    }

    /** A group that somebody made by hand is the one of this name; one that came by an import may have been renamed. */
    private Map<GroupKey, Optional<String>> readGroups(Map<Long, GroupKey> keys) {
        List<GroupEntity> groups = entityManager
                .createQuery("select g from GroupEntity g where g.type in :types", GroupEntity.class)
                .setParameter("types", TYPES)
                .getResultList();
        Set<GroupKey> known = new HashSet<>();
        groups.stream()
                .sorted(Comparator.comparing(group -> group.externalKey().isEmpty()))
                .forEach(group -> {
                    GroupKey key =
                            new GroupKey(group.type(), group.externalKey().orElseGet(group::name));
                    if (known.add(key)) {
                        keys.put(group.id(), key);
                    }
                });
        Map<GroupKey, Optional<String>> followedClasses = new HashMap<>();
        groups.stream()
                .filter(group -> keys.containsKey(group.id()))
                .forEach(group -> followedClasses.put(
                        keys.get(group.id()), group.classId().map(keys::get).map(GroupKey::key)));
        return followedClasses;
    }

    private Set<MembershipLink> readMemberships(Map<Long, PersonKey> people, Map<Long, GroupKey> groups) {
        Set<MembershipLink> memberships = new HashSet<>();
        entityManager
                .createQuery(
                        "select m.groupId, m.personId, m.member, m.owner from Membership m"
                                + " where m.groupId in (select g.id from GroupEntity g where g.type in :types)",
                        Object[].class)
                .setParameter("types", TYPES)
                .getResultList()
                .forEach(row -> {
                    GroupKey group = groups.get((Long) row[0]);
                    PersonKey person = people.get((Long) row[1]);
                    if (group != null && person != null && counts(person.role(), (Boolean) row[2], (Boolean) row[3])) {
                        memberships.add(new MembershipLink(person, group));
                    }
                });
        return memberships;
    }

    private static boolean counts(Role role, boolean member, boolean owner) {
        return switch (role) {
            case PUPIL -> member;
            case TEACHER -> owner;
            default -> false;
        };
    }

    private Set<GuardianshipLink> readGuardianships(Map<Long, PersonKey> people) {
        Set<GuardianshipLink> guardianships = new HashSet<>();
        entityManager
                .createQuery("select g.guardianId, g.childId from Guardianship g", Object[].class)
                .getResultList()
                .forEach(row -> {
                    PersonKey guardian = people.get((Long) row[0]);
                    PersonKey child = people.get((Long) row[1]);
                    if (guardian != null && child != null) {
                        guardianships.add(new GuardianshipLink(guardian, child));
                    }
                });
        return guardianships;
    }

    private static <K> Map<K, Long> inverted(Map<Long, K> keys) {
        Map<K, Long> ids = new HashMap<>();
        keys.forEach((id, key) -> ids.put(key, id));
        return ids;
    }
}
