package org.schulhof.kernel.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.module.Right;
import org.schulhof.api.policy.Policy;

/** What the access decision needs to know about modules. Implemented by the module host. */
public interface ModuleCatalog {

    /** Ids of the installed modules, running or not. */
    Collection<String> installed();

    boolean isRunning(String moduleId);

    /** The rights of all modules that run. */
    Collection<Right> rights();

    /** The consents without which the module is closed; none while it does not run. */
    Set<Consent> consents(String moduleId);

    /** The policies of all modules that run. */
    Collection<Policy> policies();

    /** Which right has this name; empty if no running module declares it. */
    default Optional<Right> right(String name) {
        return rights().stream().filter(right -> right.name().equals(name)).findFirst();
    }
}
