package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.schulhof.api.access.Access;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.group.UnknownGroupException;
import org.schulhof.kernel.person.PersonEntity;

/** How many people of a class have given, refused, or not yet answered each consent, and who. */
@ApplicationScoped
public class ConsentMatrix {

    /** Of the members among whom the next paper is looked for. */
    private static final int LONGEST = 500;

    private final EntityManager entityManager;
    private final ConsentReading reading;
    private final Access access;

    @Inject
    public ConsentMatrix(EntityManager entityManager, ConsentReading reading, Access access) {
        this.entityManager = entityManager;
        this.reading = reading;
        this.access = access;
    }

    /** A page of the groups of this type, by name. */
    public List<Row> rows(GroupType type, int offset, int limit) {
        requireRight();
        List<Object[]> groups = entityManager
                .createQuery(
                        "select g.id, g.name from GroupEntity g where g.type = :type order by g.name, g.id",
                        Object[].class)
                .setParameter("type", type)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        List<Long> ids = groups.stream().map(group -> (Long) group[0]).toList();
        Map<Long, ConsentStanding> standings = reading.ofMembers(ids);
        Map<Long, List<ConsentStanding>> byGroup = new HashMap<>();
        members(ids)
                .forEach(member -> byGroup.computeIfAbsent((Long) member[0], group -> new ArrayList<>())
                        .add(standings.get((Long) member[1])));
        return groups.stream()
                .map(group -> new Row(
                        (Long) group[0],
                        (String) group[1],
                        byGroup.getOrDefault((Long) group[0], List.of()).stream()
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    public long count(GroupType type) {
        requireRight();
        return entityManager
                .createQuery("select count(g) from GroupEntity g where g.type = :type", Long.class)
                .setParameter("type", type)
                .getSingleResult();
    }

    private List<Object[]> members(Collection<Long> groupIds) {
        return groupIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select m.groupId, m.personId from EffectiveMembership m"
                                        + " where m.member = true and m.groupId in :groups",
                                Object[].class)
                        .setParameter("groups", groupIds)
                        .getResultList();
    }

    /** A page of the members of a group with how it stands, by last name. */
    public List<Member> members(long groupId, int offset, int limit) {
        requireRight();
        List<PersonEntity> people = entityManager
                .createQuery(
                        "select p from PersonEntity p where p.id in (select m.personId from EffectiveMembership m"
                                + " where m.groupId = :group and m.member = true) order by p.lastName, p.firstName, p.id",
                        PersonEntity.class)
                .setParameter("group", groupId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, ConsentStanding> standings =
                reading.ofAll(people.stream().map(PersonEntity::id).toList());
        return people.stream()
                .map(person -> new Member(person.toPerson(), standings.get(person.id())))
                .toList();
    }

    public long countMembers(long groupId) {
        requireRight();
        return entityManager
                .createQuery(
                        "select count(m) from EffectiveMembership m where m.groupId = :group and m.member = true",
                        Long.class)
                .setParameter("group", groupId)
                .getSingleResult();
    }

    /** @throws UnknownGroupException if there is no such group */
    public String groupName(long groupId) {
        requireRight();
        return entityManager
                .createQuery("select g.name from GroupEntity g where g.id = :group", String.class)
                .setParameter("group", groupId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownGroupException(groupId));
    }

    /** The next member in the list whose signed regulations are not recorded yet, from the beginning again after the last. */
    public OptionalLong nextWithoutPaper(long groupId, long after) {
        List<Long> missing = new ArrayList<>();
        int past = 0;
        for (Member member : members(groupId, 0, LONGEST)) {
            if (member.person().id() == after) {
                past = missing.size();
            } else if (!member.standing().facts().paperRecorded()) {
                missing.add(member.person().id());
            }
        }
        return missing.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(missing.get(past < missing.size() ? past : 0));
    }

    private void requireRight() {
        access.requireRight(CoreRight.CONSENTS_RECORD.rightName());
    }

    /** A group with the standing of each of its members. */
    public record Row(long groupId, String name, List<ConsentStanding> members) {

        public long count(Consent consent, ConsentState state) {
            return members.stream()
                    .filter(member -> member.state(consent) == state)
                    .count();
        }

        /** How many have accepted the regulations that hold now. */
        public long accepted() {
            return members.stream().filter(member -> !member.isAcceptanceDue()).count();
        }
    }

    /** A member of a group, and how it stands. */
    public record Member(Person person, ConsentStanding standing) {}
}
