package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.ModuleService;

/** The people of the school as the current person may see them. */
@ApplicationScoped
@ModuleService
public class Directory implements People {

    /** Those who work at the school are known to everybody; pupils and guardians to those who share a group with them, and to their family. */
    private static final String VISIBLE = """
             and (p.id = :viewer
               or exists (select r from PersonEntity q join q.roles r where q.id = p.id and r in :staff)
               or p.id in (select m.personId from EffectiveMembership m where m.groupType <> org.schulhof.api.group.GroupType.ROLE
                           and m.groupId in (select o.groupId from EffectiveMembership o where o.personId = :viewer))
               or p.id in (select g.childId from Guardianship g where g.guardianId = :viewer)
               or p.id in (select g.guardianId from Guardianship g where g.childId = :viewer))
            """;

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;

    @Inject
    public Directory(EntityManager entityManager, CurrentPerson currentPerson) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
    }

    @Override
    public Optional<Person> find(long id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    @Override
    public Map<Long, Person> findAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        TypedQuery<PersonEntity> query = query("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                .setParameter("ids", ids);
        Map<Long, Person> found = new LinkedHashMap<>();
        query.getResultList().forEach(person -> found.put(person.id(), person.toPerson()));
        return found;
    }

    @Override
    public Map<Long, Person> named(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PersonEntity::id, PersonEntity::toPerson));
    }

    @Override
    public List<Person> search(String text, int offset, int limit) {
        NameSearch search = NameSearch.of(text);
        TypedQuery<PersonEntity> query = query(
                "select p from PersonEntity p where p.leftAt is null" + search.condition("p"),
                PersonEntity.class,
                " order by p.lastName, p.firstName, p.id");
        search.bind(query);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
                .map(PersonEntity::toPerson)
                .toList();
    }

    @Override
    public long count(String text) {
        NameSearch search = NameSearch.of(text);
        TypedQuery<Long> query =
                query("select count(p) from PersonEntity p where p.leftAt is null" + search.condition("p"), Long.class);
        search.bind(query);
        return query.getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type) {
        return query(select, type, "");
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, String order) {
        Person viewer = currentPerson.get();
        if (viewer.worksAtSchool()) {
            return entityManager.createQuery(select + order, type);
        }
        return entityManager
                .createQuery(select + VISIBLE + order, type)
                .setParameter("viewer", viewer.id())
                .setParameter("staff", Role.AT_WORK);
    }
}
