package org.schulhof.kernel.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.text.SearchText;

/** The groups of the school as the current person may see them. */
@ApplicationScoped
@ModuleService
public class SchoolGroups implements Groups {

    private static final String OWN =
            " and exists (select m from EffectiveMembership m where m.groupId = g.id and m.personId = :viewer)";

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;

    @Inject
    public SchoolGroups(EntityManager entityManager, CurrentPerson currentPerson) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
    }

    @Override
    public Optional<Group> find(long id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    @Override
    public Map<Long, Group> findAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return query("select g from GroupEntity g where g.id in :ids", GroupEntity.class, "")
                .setParameter("ids", ids)
                .getResultStream()
                .map(GroupEntity::toGroup)
                .collect(Collectors.toMap(Group::id, group -> group));
    }

    @Override
    public List<Group> of(long personId) {
        return query(
                        "select g from GroupEntity g where g.id in"
                                + " (select o.groupId from EffectiveMembership o where o.personId = :person)",
                        GroupEntity.class,
                        " order by g.type, g.name")
                .setParameter("person", personId)
                .getResultStream()
                .map(GroupEntity::toGroup)
                .toList();
    }

    @Override
    public Map<Long, List<Group>> ofAll(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Group>> found = new HashMap<>();
        query(
                        "select o.personId, g from EffectiveMembership o, GroupEntity g"
                                + " where o.groupId = g.id and o.personId in :people",
                        Object[].class,
                        " order by g.type, g.name")
                .setParameter("people", personIds)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent((Long) row[0], person -> new ArrayList<>())
                        .add(((GroupEntity) row[1]).toGroup()));
        return found;
    }

    @Override
    public List<Group> search(String text, int offset, int limit) {
        return query(
                        "select g from GroupEntity g where g.name like :begin escape '!'",
                        GroupEntity.class,
                        " order by g.type, g.name")
                .setParameter("begin", SearchText.beginning(text))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(GroupEntity::toGroup)
                .toList();
    }

    @Override
    public long count(String text) {
        return query("select count(g) from GroupEntity g where g.name like :begin escape '!'", Long.class, "")
                .setParameter("begin", SearchText.beginning(text))
                .getSingleResult();
    }

    @Override
    public List<Person> members(long groupId, int offset, int limit) {
        if (find(groupId).isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select p from PersonEntity p where p.id in"
                                + " (select m.personId from EffectiveMembership m where m.groupId = :group)"
                                + " order by p.lastName, p.firstName, p.id",
                        PersonEntity.class)
                .setParameter("group", groupId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(PersonEntity::toPerson)
                .toList();
    }

    @Override
    public long countMembers(long groupId) {
        return find(groupId).isEmpty() ? 0 : count("", groupId, null);
    }

    @Override
    public Map<Long, Belonging> belongings(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<EffectiveMembership>> memberships = entityManager
                .createQuery(
                        "select m from EffectiveMembership m where m.personId in :people", EffectiveMembership.class)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.groupingBy(EffectiveMembership::personId));
        return personIds.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> belonging(memberships.getOrDefault(id, List.of()))));
    }

    private static Belonging belonging(List<EffectiveMembership> memberships) {
        return new Belonging(
                memberships.stream().map(EffectiveMembership::groupId).collect(Collectors.toSet()),
                memberships.stream()
                        .filter(EffectiveMembership::isOwner)
                        .map(EffectiveMembership::groupId)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<Long> everybodyIn(long groupId) {
        return entityManager
                .createQuery("select m.personId from EffectiveMembership m where m.groupId = :group", Long.class)
                .setParameter("group", groupId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isMember(long groupId, long personId) {
        return count(" and m.member = true and m.personId = :person", groupId, personId) > 0;
    }

    @Override
    public boolean isOwner(long groupId, long personId) {
        return count(" and m.owner = true and m.personId = :person", groupId, personId) > 0;
    }

    private long count(String condition, long groupId, Long personId) {
        TypedQuery<Long> query = entityManager
                .createQuery(
                        "select count(m) from EffectiveMembership m where m.groupId = :group" + condition, Long.class)
                .setParameter("group", groupId);
        if (personId != null) {
            query.setParameter("person", personId);
        }
        return query.getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, String order) {
        Person viewer = currentPerson.get();
        if (viewer.worksAtSchool()) {
            return entityManager.createQuery(select + order, type);
        }
        return entityManager.createQuery(select + OWN + order, type).setParameter("viewer", viewer.id());
    }
}
