package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.UnknownGroupException;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;

/** Gives rights to roles, groups and persons, and takes them. Every change is audited. */
@ApplicationScoped
public class RightsAdministration {

    private final EntityManager entityManager;
    private final Access access;
    private final Rights rights;
    private final Audit audit;

    @Inject
    public RightsAdministration(EntityManager entityManager, Access access, Rights rights, Audit audit) {
        this.entityManager = entityManager;
        this.access = access;
        this.rights = rights;
        this.audit = audit;
    }

    /** All rights with what the school has decided about them, sorted by name. */
    public List<RightRow> list() {
        access.requireRight(CoreRight.RIGHTS_EDIT.rightName());
        List<RightGrant> grants = entityManager
                .createQuery("select g from RightGrant g order by g.id", RightGrant.class)
                .getResultList();
        return rights.declared().stream()
                .map(right -> RightRow.of(right, grants))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** What was granted to this person alone, not by a role or group. */
    public List<RightGrant> grantsToPerson(long personId) {
        return grants("g.personId = :id", personId);
    }

    /** What was granted to everybody in this group. */
    public List<RightGrant> grantsToGroup(long groupId) {
        return grants("g.groupId = :id", groupId);
    }

    /** @throws AccessDeniedException if the right is fixed */
    @Transactional
    public void decideForRole(String rightName, Role role, boolean granted) {
        Right right = requireChangeable(rightName);
        String before = String.valueOf(RightRow.of(right, grantsOf(rightName)).has(role));
        Optional<RightGrant> existing = grantsOf(rightName).stream()
                .filter(grant -> grant.role().filter(role::equals).isPresent())
                .findFirst();
        if (right.defaultRoles().contains(role) == granted) {
            existing.ifPresent(entityManager::remove);
        } else if (existing.isPresent()) {
            existing.get().grant(granted);
        } else {
            entityManager.persist(new RightGrant(rightName, role, null, null, granted));
        }
        audit.record("right.role", rightName + " - " + role, before, String.valueOf(granted));
    }

    /** @throws AccessDeniedException if the right is fixed */
    @Transactional
    public void grantToGroup(String rightName, long groupId) {
        requireChangeable(rightName);
        GroupEntity group = entityManager.find(GroupEntity.class, groupId);
        if (group == null) {
            throw new UnknownGroupException(groupId);
        }
        if (grantsOf(rightName).stream()
                .noneMatch(grant -> grant.groupId().filter(id -> id == groupId).isPresent())) {
            entityManager.persist(new RightGrant(rightName, null, groupId, null, true));
            audit.record("right.group", rightName + " - " + group.name(), null, "granted");
        }
    }

    /** @throws AccessDeniedException if the right is fixed, or somebody grants it to themselves (R15) */
    @Transactional
    public void grantToPerson(String rightName, long personId) {
        requireChangeable(rightName);
        if (access.requireRight(CoreRight.RIGHTS_EDIT.rightName()).id() == personId) {
            throw new AccessDeniedException("Nobody grants a right to themselves");
        }
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        if (grantsOf(rightName).stream()
                .noneMatch(
                        grant -> grant.personId().filter(id -> id == personId).isPresent())) {
            entityManager.persist(new RightGrant(rightName, null, null, personId, true));
            audit.record("right.person", rightName + " - " + person.account(), null, "granted");
        }
    }

    /** Takes back what was granted to a group or a person. Nothing happens if it is gone already. */
    @Transactional
    public void withdraw(long grantId) {
        access.requireRight(CoreRight.RIGHTS_EDIT.rightName());
        RightGrant grant = entityManager.find(RightGrant.class, grantId);
        if (grant != null && grant.role().isEmpty()) {
            audit.record("right.withdraw", grant.right(), grant.describe(), null);
            entityManager.remove(grant);
        }
    }

    private Right requireChangeable(String rightName) {
        access.requireRight(CoreRight.RIGHTS_EDIT.rightName());
        if (CoreRight.isFixed(rightName)) {
            throw new AccessDeniedException("The right " + rightName + " is fixed");
        }
        return rights.declared().stream()
                .filter(right -> right.name().equals(rightName))
                .findFirst()
                .orElseThrow(() -> new UnknownRightException(rightName));
    }

    private List<RightGrant> grants(String condition, long id) {
        access.requireRight(CoreRight.RIGHTS_EDIT.rightName());
        return entityManager
                .createQuery("select g from RightGrant g where " + condition + " order by g.right", RightGrant.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<RightGrant> grantsOf(String rightName) {
        return entityManager
                .createQuery("select g from RightGrant g where g.right = :right", RightGrant.class)
                .setParameter("right", rightName)
                .getResultList();
    }
}
