package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.person.PersonEntity;

/** Finds all who have a right, as {@link Rights} decides it for each. */
@ApplicationScoped
public class RightHolders {

    private final EntityManager entityManager;
    private final Rights rights;

    @Inject
    public RightHolders(EntityManager entityManager, Rights rights) {
        this.entityManager = entityManager;
        this.rights = rights;
    }

    /** Everybody at the school who has a right that the school can give to others. Checks no rights. */
    public List<PersonEntity> of(String rightName) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rights.declared().stream()
                .filter(right -> right.name().equals(rightName))
                .forEach(right -> roles.addAll(right.defaultRoles()));
        List<RightGrant> ofRoles = entityManager
                .createQuery(
                        "select g from RightGrant g where g.right = :right and g.role is not null", RightGrant.class)
                .setParameter("right", rightName)
                .getResultList();
        ofRoles.forEach(grant -> grant.role().ifPresent(grant.isGranted() ? roles::add : roles::remove));
        if (roles.isEmpty()) {
            return people(rightName, "", Set.of());
        }
        return people(rightName, " r in :roles or", roles);
    }

    private List<PersonEntity> people(String rightName, String byRole, Set<Role> roles) {
        TypedQuery<PersonEntity> query = entityManager
                .createQuery(
                        "select distinct p from PersonEntity p left join p.roles r where p.leftAt is null and ("
                                + byRole
                                + " p.id in (select g.personId from RightGrant g where g.right = :right and g.granted = true)"
                                + " or p.id in (select m.personId from RightGrant g, EffectiveMembership m"
                                + " where g.right = :right and g.granted = true and m.groupId = g.groupId))",
                        PersonEntity.class)
                .setParameter("right", rightName);
        if (!roles.isEmpty()) {
            query.setParameter("roles", roles);
        }
        return query.getResultList();
    }
}
