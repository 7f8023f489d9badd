package org.schulhof.kernel.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;

/** Puts pupils into classes by hand. As with an import, the courses of a class follow: whoever goes from it goes from them. */
@ApplicationScoped
public class ClassPlacement {

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;
    private final OwnerNotice ownerNotice;

    @Inject
    public ClassPlacement(EntityManager entityManager, Access access, Audit audit, OwnerNotice ownerNotice) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
        this.ownerNotice = ownerNotice;
    }

    /** All classes of the school by name. */
    public List<GroupEntity> classes() {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return entityManager
                .createQuery("select g from GroupEntity g where g.type = :type order by g.name", GroupEntity.class)
                .setParameter("type", GroupType.CLASS)
                .getResultList();
    }

    /** Ids of the classes that the person is a member of. */
    public Set<Long> of(long personId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return new HashSet<>(entityManager
                .createQuery(
                        "select g.id from GroupEntity g, Membership m where m.groupId = g.id and g.type = :type"
                                + " and m.personId = :person and m.member = true",
                        Long.class)
                .setParameter("type", GroupType.CLASS)
                .setParameter("person", personId)
                .getResultList());
    }

    /**
     * Makes the person a member of these classes, and of no other.
     *
     * @throws UnknownGroupException if one of them is no class
     * @throws UnknownPersonException if there is no such person
     */
    @Transactional
    public void place(long personId, Set<Long> classIds) {
        access.requireRight(CoreRight.GROUPS_EDIT.rightName());
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        Set<Long> all = classes().stream().map(GroupEntity::id).collect(Collectors.toSet());
        classIds.stream().filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw new UnknownGroupException(id);
        });
        Set<Long> before = of(personId);
        withCourses(minus(before, classIds)).forEach(group -> end(group, person));
        withCourses(minus(classIds, before)).forEach(group -> begin(group, person));
    }

    private static Set<Long> minus(Set<Long> ids, Set<Long> others) {
        return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    private List<GroupEntity> withCourses(Set<Long> classIds) {
        return classIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select g from GroupEntity g where g.id in :ids or g.classId in :ids order by g.id",
                                GroupEntity.class)
                        .setParameter("ids", classIds)
                        .getResultList();
    }

    private void begin(GroupEntity group, PersonEntity person) {
        Membership membership = find(group, person);
        String before = membership == null ? null : membership.describe();
        if (membership == null) {
            membership = new Membership(group.id(), person.id(), true, false);
            entityManager.persist(membership);
            ownerNotice.joined(group, person);
        } else {
            membership.change(true, membership.isOwner());
        }
        record(group, person, before, membership.describe());
    }

    /** What somebody is besides, they stay. */
    private void end(GroupEntity group, PersonEntity person) {
        Membership membership = find(group, person);
        if (membership == null || !membership.isMember()) {
            return;
        }
        String before = membership.describe();
        if (membership.isOwner()) {
            membership.change(false, true);
            record(group, person, before, membership.describe());
        } else {
            entityManager.remove(membership);
            record(group, person, before, null);
        }
    }

    private Membership find(GroupEntity group, PersonEntity person) {
        return entityManager.find(Membership.class, new Membership.Key(group.id(), person.id()));
    }

    private void record(GroupEntity group, PersonEntity person, String before, String after) {
        if (!Objects.equals(before, after)) {
            audit.record("group.member", group.name() + " - " + person.account(), before, after);
        }
    }
}
