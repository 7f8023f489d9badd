package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;

/** People as the administration sees and changes them. Every change is audited. */
@ApplicationScoped
public class PeopleAdministration {

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public PeopleAdministration(EntityManager entityManager, Access access, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sorted by last name, first name. */
    public List<PersonEntity> search(PeopleFilter filter, int offset, int limit) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return query(
                        "select p from PersonEntity p",
                        PersonEntity.class,
                        filter,
                        " order by p.lastName, p.firstName, p.id")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(PeopleFilter filter) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return query("select count(p) from PersonEntity p", Long.class, filter, "")
                .getSingleResult();
    }

    /** @throws UnknownPersonException if there is no such person */
    public PersonEntity get(long personId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return require(personId);
    }

    public List<Person> guardiansOf(long childId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return family("select g.guardianId from Guardianship g where g.childId = :id", childId);
    }

    public List<Person> childrenOf(long guardianId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return family("select g.childId from Guardianship g where g.guardianId = :id", guardianId);
    }

    /**
     * Gives the person these roles in place of those they have.
     *
     * @throws AccessDeniedException if somebody changes their own roles, or anybody but a head grants or takes the role of head (R15)
     * @throws NoRoleException if there is none
     */
    @Transactional
    public void changeRoles(long personId, Set<Role> roles) {
        Person editor = access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        PersonEntity person = require(personId);
        Set<Role> before = person.roles();
        if (roles.isEmpty()) {
            throw new NoRoleException();
        }
        if (before.equals(roles)) {
            return;
        }
        if (editor.id() == personId) {
            throw new AccessDeniedException("Nobody changes their own roles");
        }
        if (before.contains(Role.HEAD) != roles.contains(Role.HEAD) && !editor.is(Role.HEAD)) {
            throw new AccessDeniedException("Only a head grants or takes the role of head");
        }
        person.changeRoles(EnumSet.copyOf(roles));
        audit.record(
                "person.roles", person.account(), new TreeSet<>(before).toString(), new TreeSet<>(roles).toString());
    }

    /** Closes the account of somebody who has left the school. */
    @Transactional
    public void leave(long personId) {
        Person editor = access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        if (editor.id() == personId) {
            throw new AccessDeniedException("Nobody closes their own account here");
        }
        PersonEntity person = require(personId);
        if (person.isActive()) {
            person.leave(clock.instant());
            audit.record("person.leave", person.account(), "at school", "left");
        }
    }

    /** Opens the account of somebody who is back. */
    @Transactional
    public void comeBack(long personId) {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        PersonEntity person = require(personId);
        if (!person.isActive()) {
            person.comeBack();
            audit.record("person.return", person.account(), "left", "at school");
        }
    }

    private PersonEntity require(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person;
    }

    private List<Person> family(String ids, long id) {
        return entityManager
                .createQuery(
                        "select p from PersonEntity p where p.id in (" + ids + ") order by p.lastName, p.firstName",
                        PersonEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PersonEntity::toPerson)
                .toList();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, PeopleFilter filter, String order) {
        NameSearch names = NameSearch.of(filter.text());
        StringBuilder jpql = new StringBuilder(select)
                .append(filter.left() ? " where p.leftAt is not null" : " where p.leftAt is null")
                .append(names.condition("p"));
        if (filter.role() != null) {
            jpql.append(" and :role member of p.roles");
        }
        if (filter.groupId() != null) {
            jpql.append(" and p.id in (select m.personId from EffectiveMembership m where m.groupId = :group)");
        }
        TypedQuery<T> query = entityManager.createQuery(jpql + order, type);
        names.bind(query);
        if (filter.role() != null) {
            query.setParameter("role", filter.role());
        }
        if (filter.groupId() != null) {
            query.setParameter("group", filter.groupId());
        }
        return query;
    }
}
