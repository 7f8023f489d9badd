package org.schulhof.kernel.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;
import org.schulhof.kernel.text.SearchText;

/** Groups as the administration sees and changes them. Every change is audited. */
@ApplicationScoped
public class GroupAdministration {

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;
    private final OwnerNotice ownerNotice;

    @Inject
    public GroupAdministration(EntityManager entityManager, Access access, Audit audit, OwnerNotice ownerNotice) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
        this.ownerNotice = ownerNotice;
    }

    /**
     * Sorted by type and name, with the number of people in each.
     *
     * @param type null for all
     * @param text beginning of the name, empty for all
     */
    public List<GroupRow> search(GroupType type, String text, int offset, int limit) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return query(
                        "select new org.schulhof.kernel.group.GroupRow(g.id, g.name, g.type,"
                                + " (select count(m) from EffectiveMembership m where m.groupId = g.id))"
                                + " from GroupEntity g",
                        GroupRow.class,
                        type,
                        text,
                        " order by g.type, g.name")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(GroupType type, String text) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return query("select count(g) from GroupEntity g", Long.class, type, text, "")
                .getSingleResult();
    }

    /** @throws UnknownGroupException if there is no such group */
    public GroupEntity get(long groupId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return require(groupId);
    }

    /**
     * Owners first, then by last name, first name.
     *
     * @param limit at most this many, 1 to 200
     */
    public List<MemberRow> members(long groupId, int offset, int limit) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        List<EffectiveMembership> memberships = entityManager
                .createQuery(
                        "select m from EffectiveMembership m, PersonEntity p where m.groupId = :group and p.id = m.personId"
                                + " order by m.owner desc, p.lastName, p.firstName, p.id",
                        EffectiveMembership.class)
                .setParameter("group", groupId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, Person> people =
                people(memberships.stream().map(EffectiveMembership::personId).toList());
        return memberships.stream()
                .map(membership ->
                        new MemberRow(people.get(membership.personId()), membership.isMember(), membership.isOwner()))
                .toList();
    }

    private Map<Long, Person> people(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(PersonEntity::id, PersonEntity::toPerson));
    }

    /** Members and owners who are at the school. */
    public long countMembers(long groupId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return entityManager
                .createQuery("select count(m) from EffectiveMembership m where m.groupId = :group", Long.class)
                .setParameter("group", groupId)
                .getSingleResult();
    }

    /**
     * @throws GroupNameTakenException if another group of this type has the name
     * @throws KeptByRoleException for a role's group: the portal has them all
     */
    @Transactional
    public long create(GroupType type, String name) {
        access.requireRight(CoreRight.GROUPS_EDIT.rightName());
        if (type == GroupType.ROLE) {
            throw new KeptByRoleException(name);
        }
        requireFree(type, name, 0);
        GroupEntity group = new GroupEntity(type, name.strip());
        entityManager.persist(group);
        entityManager.flush();
        audit.record("group.create", group.name(), null, type.name());
        return group.id();
    }

    /** @throws GroupNameTakenException if another group of this type has the name */
    @Transactional
    public void rename(long groupId, String name) {
        access.requireRight(CoreRight.GROUPS_EDIT.rightName());
        GroupEntity group = require(groupId);
        requireFree(group.type(), name, groupId);
        audit.record("group.rename", group.name(), group.name(), name.strip());
        group.rename(name.strip());
    }

    /**
     * Deletes the group, its memberships and its releases.
     *
     * @throws KeptByRoleException if the portal keeps it
     */
    @Transactional
    public void delete(long groupId) {
        access.requireRight(CoreRight.GROUPS_EDIT.rightName());
        GroupEntity group = requireEditable(groupId);
        entityManager
                .createQuery("delete from ModuleRelease r where r.groupId = :group")
                .setParameter("group", groupId)
                .executeUpdate();
        audit.record("group.delete", group.name(), group.type().name(), null);
        entityManager.remove(group);
    }

    /**
     * Puts the person into the group, or changes what they are in it. The owners are told of a new member (R15).
     *
     * @throws KeptByRoleException if the portal keeps its members
     */
    @Transactional
    public void put(long groupId, long personId, boolean member, boolean owner) {
        access.requireRight(CoreRight.GROUPS_EDIT.rightName());
        GroupEntity group = requireEditable(groupId);
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        Membership membership = entityManager.find(Membership.class, new Membership.Key(groupId, personId));
        String before = membership == null ? null : membership.describe();
        if (membership == null) {
            membership = new Membership(groupId, personId, member, owner);
            entityManager.persist(membership);
            ownerNotice.joined(group, person);
        } else {
            membership.change(member, owner);
        }
        audit.record("group.member", group.name() + " - " + person.account(), before, membership.describe());
    }

    /** Takes the person out of the group. Nothing happens if they are not in it. */
    @Transactional
    public void remove(long groupId, long personId) {
        access.requireRight(CoreRight.GROUPS_EDIT.rightName());
        GroupEntity group = requireEditable(groupId);
        Membership membership = entityManager.find(Membership.class, new Membership.Key(groupId, personId));
        if (membership != null) {
            PersonEntity person = entityManager.find(PersonEntity.class, personId);
            audit.record("group.member", group.name() + " - " + person.account(), membership.describe(), null);
            entityManager.remove(membership);
        }
    }

    private GroupEntity require(long groupId) {
        GroupEntity group = entityManager.find(GroupEntity.class, groupId);
        if (group == null) {
            throw new UnknownGroupException(groupId);
        }
        return group;
    }

    private GroupEntity requireEditable(long groupId) {
        GroupEntity group = require(groupId);
        if (group.isKeptByRole()) {
            throw new KeptByRoleException(group.name());
        }
        return group;
    }

    private void requireFree(GroupType type, String name, long exceptId) {
        long taken = entityManager
                .createQuery(
                        "select count(g) from GroupEntity g where g.type = :type and g.name = :name and g.id <> :id",
                        Long.class)
                .setParameter("type", type)
                .setParameter("name", name.strip())
                .setParameter("id", exceptId)
                .getSingleResult();
        if (taken > 0) {
            throw new GroupNameTakenException(name.strip());
        }
    }

    private <T> TypedQuery<T> query(String select, Class<T> result, GroupType type, String text, String order) {
        TypedQuery<T> query = entityManager
                .createQuery(
                        select + " where g.name like :begin escape '!'" + (type == null ? "" : " and g.type = :type")
                                + order,
                        result)
                .setParameter("begin", SearchText.beginning(text));
        return type == null ? query : query.setParameter("type", type);
    }
}
