package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;

/** Who is whose guardian. Guardians see their children's groups and data, so every change is audited. */
@ApplicationScoped
public class Family {

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;

    @Inject
    public Family(EntityManager entityManager, Access access, Audit audit) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
    }

    public List<Person> guardiansOf(long childId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return people("select g.guardianId from Guardianship g where g.childId = :id", childId);
    }

    public List<Person> childrenOf(long guardianId) {
        access.requireRight(CoreRight.PEOPLE_VIEW.rightName());
        return people("select g.childId from Guardianship g where g.guardianId = :id", guardianId);
    }

    /**
     * Nothing happens if they are linked already.
     *
     * @throws UnsuitableGuardianshipException unless the one is a guardian, and the other a pupil
     * @throws UnknownPersonException if there is no such person
     */
    @Transactional
    public void addChild(long guardianId, long childId) {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        PersonEntity guardian = require(guardianId);
        PersonEntity child = require(childId);
        if (guardianId == childId
                || !guardian.roles().contains(Role.GUARDIAN)
                || !child.roles().contains(Role.PUPIL)) {
            throw new UnsuitableGuardianshipException(guardian.account(), child.account());
        }
        if (find(guardianId, childId) == null) {
            entityManager.persist(new Guardianship(guardianId, childId));
            audit.record("guardianship", guardian.account(), null, child.account());
        }
    }

    /** Nothing happens if they are not linked. */
    @Transactional
    public void removeChild(long guardianId, long childId) {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        Guardianship guardianship = find(guardianId, childId);
        if (guardianship != null) {
            audit.record(
                    "guardianship",
                    require(guardianId).account(),
                    require(childId).account(),
                    null);
            entityManager.remove(guardianship);
        }
    }

    private Guardianship find(long guardianId, long childId) {
        return entityManager.find(Guardianship.class, new Guardianship.Key(guardianId, childId));
    }

    private PersonEntity require(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person;
    }

    private List<Person> people(String ids, long id) {
        return entityManager
                .createQuery(
                        "select p from PersonEntity p where p.id in (" + ids + ") order by p.lastName, p.firstName",
                        PersonEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PersonEntity::toPerson)
                .toList();
    }
}
