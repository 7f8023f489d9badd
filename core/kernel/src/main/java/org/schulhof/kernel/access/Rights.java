package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.Identity;

/** Who has which right: the declared default for roles, changed by the school's grants. */
@ApplicationScoped
public class Rights {

    private final FactsOfPeople facts;
    private final ModuleCatalog catalog;
    private final Identity identity;

    @Inject
    public Rights(FactsOfPeople facts, ModuleCatalog catalog, Identity identity) {
        this.facts = facts;
        this.catalog = catalog;
        this.identity = identity;
    }

    /** Whether the person has the right, and it goes with what they act by. */
    public boolean has(Person person, String rightName) {
        if (!person.active() || !identity.carries(person.id(), rightName)) {
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
        return facts.of(person.id()).give(right, person);
    }
}
