package org.schulhof.portal.signin;

import jakarta.security.enterprise.CallerPrincipal;

/** A person who has signed in. Holds ids alone: everything else is read anew at each request. */
public final class PersonPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final long personId;
    private final long sessionId;

    PersonPrincipal(long personId, String account, long sessionId) {
        super(account);
        this.personId = personId;
        this.sessionId = sessionId;
    }

    public long personId() {
        return personId;
    }

    /** The core's id of the session, by which it can be ended from elsewhere. */
    public long sessionId() {
        return sessionId;
    }
}
