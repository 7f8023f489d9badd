package org.schulhof.kernel.roster;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.group.Membership;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.roster.plan.GroupKey;
import org.schulhof.kernel.roster.plan.GuardianshipLink;
import org.schulhof.kernel.roster.plan.MembershipLink;
import org.schulhof.kernel.roster.plan.PersonKey;

/** Writes who is in which group, and whose guardian somebody is. */
final class LinkWriter {

    private final EntityManager entityManager;
    private final WriteSteps steps;
    private final Map<GroupKey, Long> groups;
    private final Map<PersonKey, Long> people;

    LinkWriter(EntityManager entityManager, WriteSteps steps, Map<GroupKey, Long> groups, Map<PersonKey, Long> people) {
        this.entityManager = entityManager;
        this.steps = steps;
        this.groups = groups;
        this.people = people;
    }

    /** Pupils cease to be members and teachers to be owners; what they are besides, given by hand, they stay. */
    void endMemberships(List<MembershipLink> ended) {
        Map<Membership.Key, Membership> present = present(ended);
        ended.forEach(planned -> {
            Membership membership = present.get(key(planned));
            boolean pupil = planned.person().role() == Role.PUPIL;
            membership.change(!pupil && membership.isMember(), pupil && membership.isOwner());
            if (!membership.isMember() && !membership.isOwner()) {
                entityManager.remove(membership);
            }
            steps.next();
        });
    }

    void beginMemberships(List<MembershipLink> begun) {
        Map<Membership.Key, Membership> present = present(begun);
        begun.forEach(planned -> {
            Membership.Key key = key(planned);
            Membership membership = present.get(key);
            boolean pupil = planned.person().role() == Role.PUPIL;
            if (membership == null) {
                entityManager.persist(new Membership(key.groupId, key.personId, pupil, !pupil));
            } else {
                membership.change(pupil || membership.isMember(), !pupil || membership.isOwner());
            }
            steps.next();
        });
    }

    void endGuardianships(List<GuardianshipLink> ended) {
        if (ended.isEmpty()) {
            return;
        }
        Set<List<Long>> pairs = ended.stream()
                .map(link -> List.of(people.get(link.guardian()), people.get(link.child())))
                .collect(Collectors.toSet());
        entityManager
                .createQuery("select g from Guardianship g where g.guardianId in :guardians", Guardianship.class)
                .setParameter(
                        "guardians", pairs.stream().map(pair -> pair.get(0)).toList())
                .getResultStream()
                .filter(link -> pairs.contains(List.of(link.guardianId(), link.childId())))
                .forEach(link -> {
                    entityManager.remove(link);
                    steps.next();
                });
    }

    void beginGuardianships(List<GuardianshipLink> begun) {
        begun.forEach(link -> {
            entityManager.persist(new Guardianship(people.get(link.guardian()), people.get(link.child())));
            steps.next();
        });
    }

    private Map<Membership.Key, Membership> present(List<MembershipLink> planned) {
        if (planned.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select m from Membership m where m.groupId in :groups", Membership.class)
                .setParameter(
                        "groups",
                        planned.stream()
                                .map(membership -> groups.get(membership.group()))
                                .collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(
                        membership -> new Membership.Key(membership.groupId(), membership.personId()),
                        membership -> membership));
    }

    private Membership.Key key(MembershipLink planned) {
        return new Membership.Key(groups.get(planned.group()), people.get(planned.person()));
    }
}
