package org.schulhof.api.access;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.schulhof.api.person.Person;

/**
 * The one place that decides. The portal asks it before a request reaches a module; the module's services ask it again
 * themselves, since they can be reached by ways that the portal does not see. Answers hold for the moment: do not keep
 * them.
 */
@ProviderType
public interface Access {

    /** May this person use this module now, and if not, why? */
    AccessDecision decide(long personId, String moduleId);

    /**
     * The current person, who may use the module now.
     *
     * @throws AccessDeniedException otherwise, with the decision
     * @throws org.schulhof.api.person.NotSignedInException if there is no current person
     */
    Person require(String moduleId);

    /**
     * Ids of all who have the right, by role, group or person: to tell them that something waits for them. Whoever then acts is
     * asked anew.
     */
    Set<Long> holders(String right);

    /** Whether the current person has the right, by role, group or person. */
    boolean has(String right);

    /**
     * The current person, who has the right.
     *
     * @throws AccessDeniedException otherwise
     */
    Person requireRight(String right);
}
