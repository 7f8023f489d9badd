package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;

/** Who has which right: the declared default for roles, changed by the school's grants. */
@ApplicationScoped
public class Rights {

    private final EntityManager entityManager;
    private final ModuleCatalog catalog;

    @Inject
    public Rights(EntityManager entityManager, ModuleCatalog catalog) {
        this.entityManager = entityManager;
        this.catalog = catalog;
    }

    public boolean has(Person person, String rightName) {
        if (!person.active()) {
            return false;
        }
        return declared().stream()
                .filter(right -> right.name().equals(rightName))
                .anyMatch(right -> has(person, right));
    }

    /** The rights of the core and of all running modules. */
    public List<Right> declared() {
        List<Right> declared = new ArrayList<>(CoreRight.all());
        declared.addAll(catalog.rights());
        return declared;
    }

    private boolean has(Person person, Right right) {
        if (CoreRight.isFixed(right.name())) {
            return person.roles().stream().anyMatch(right.defaultRoles()::contains);
        }
        List<RightGrant> grants = grantsOf(person, right.name());
        boolean grantedToThem = grants.stream().anyMatch(RightGrant::isGranted);
        return grantedToThem
                || person.roles().stream()
                        .anyMatch(role -> right.defaultRoles().contains(role) && !isTaken(grants, role));
    }

    private static boolean isTaken(List<RightGrant> grants, Role role) {
        return grants.stream()
                .anyMatch(grant ->
                        !grant.isGranted() && grant.role().filter(role::equals).isPresent());
    }

    private List<RightGrant> grantsOf(Person person, String rightName) {
        return entityManager
                .createQuery(
                        "select g from RightGrant g where g.right = :right and (g.personId = :person or g.role in :roles"
                                + " or g.groupId in (select m.groupId from EffectiveMembership m where m.personId = :person))",
                        RightGrant.class)
                .setParameter("right", rightName)
                .setParameter("person", person.id())
                .setParameter("roles", person.roles())
                .getResultList();
    }
}
