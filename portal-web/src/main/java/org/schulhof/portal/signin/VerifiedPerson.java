package org.schulhof.portal.signin;

import jakarta.security.enterprise.credential.Credential;

/** Somebody whom the core has let in. Made after that only, so it is taken as proof. */
final class VerifiedPerson implements Credential {

    private final long personId;
    private final String account;
    private final long sessionId;

    VerifiedPerson(long personId, String account, long sessionId) {
        this.personId = personId;
        this.account = account;
        this.sessionId = sessionId;
    }

    PersonPrincipal principal() {
        return new PersonPrincipal(personId, account, sessionId);
    }
}
