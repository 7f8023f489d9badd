package org.schulhof.portal.signin;

import jakarta.security.enterprise.CallerPrincipal;

/** A person who has signed in. Holds the id alone: everything else is read anew at each request. */
public final class PersonPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final long personId;

    PersonPrincipal(long personId, String account) {
        super(account);
        this.personId = personId;
    }

    public long personId() {
        return personId;
    }
}
