package org.schulhof.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;

/** The session that this request belongs to. */
@RequestScoped
public class CurrentSession {

    private final SecurityContext securityContext;

    @Inject
    public CurrentSession(SecurityContext securityContext) {
        this.securityContext = securityContext;
    }

    /** The core's id of it; empty if nobody has signed in. */
    public Optional<Long> id() {
        return securityContext.getPrincipalsByType(PersonPrincipal.class).stream()
                .findFirst()
                .map(PersonPrincipal::sessionId);
    }
}
