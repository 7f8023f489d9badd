package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

    /** Who made the account (R8); empty for the portal itself, and for somebody who is not there any more. */
    public Optional<PersonEntity> creatorOf(PersonEntity person) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return person.createdBy().map(creator -> entityManager.find(PersonEntity.class, creator));
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
        RoleChange change = new RoleChange(before, roles);
        change.requireAllowedTo(editor);
        if (before.equals(roles)) {
            return;
        }
        if (editor.id() == personId) {
            throw new AccessDeniedException("Nobody changes their own roles");
        }
        person.changeRoles(EnumSet.copyOf(roles));
        audit.record(
                "person.roles", person.account(), new TreeSet<>(before).toString(), new TreeSet<>(roles).toString());
    }

    /**
     * Closes the account of somebody who has left the school, and those of guardians who have no other child there.
     *
     * @return how many guardians leave as well
     */
    @Transactional
    public int leave(long personId) {
        Person editor = access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        if (editor.id() == personId) {
            throw new AccessDeniedException("Nobody closes their own account here");
        }
        PersonEntity person = require(personId);
        if (!person.isActive()) {
            return 0;
        }
        List<PersonEntity> guardians = guardians(
                personId,
                "p.leftAt is null and not exists (select g from Guardianship g, PersonEntity c where g.guardianId = p.id"
                        + " and c.id = g.childId and c.id <> :child and c.leftAt is null)");
        close(person);
        guardians.forEach(this::close);
        return guardians.size();
    }

    /**
     * Opens the account of somebody who is back, and those of guardians who had left with them.
     *
     * @return how many guardians come back as well
     */
    @Transactional
    public int comeBack(long personId) {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        PersonEntity person = require(personId);
        if (person.isActive()) {
            return 0;
        }
        List<PersonEntity> guardians = guardians(personId, "p.leftAt is not null");
        open(person);
        guardians.forEach(this::open);
        return guardians.size();
    }

    /** Guardians of the child who are nothing else at the school. */
    private List<PersonEntity> guardians(long childId, String condition) {
        return entityManager
                .createQuery(
                        "select p from PersonEntity p where p.id in"
                                + " (select l.guardianId from Guardianship l where l.childId = :child) and "
                                + condition,
                        PersonEntity.class)
                .setParameter("child", childId)
                .getResultStream()
                .filter(guardian -> guardian.roles().equals(Set.of(Role.GUARDIAN)))
                .toList();
    }

    private void close(PersonEntity person) {
        person.leave(clock.instant());
        audit.record("person.leave", person.account(), "at school", "left");
    }

    private void open(PersonEntity person) {
        person.comeBack();
        audit.record("person.return", person.account(), "left", "at school");
    }

    private PersonEntity require(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person;
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
