package org.schulhof.kernel.person;

import java.util.Set;

/**
 * By what somebody acts who is not at a browser, and which of their rights go with it. It never adds one: who acts by it
 * has a right only if they have it themselves and it is named here.
 *
 * @param name as the audit notes it down; never a secret
 * @param rights names of rights
 */
public record Mandate(String name, Set<String> rights) {

    public Mandate {
        rights = Set.copyOf(rights);
    }
}
