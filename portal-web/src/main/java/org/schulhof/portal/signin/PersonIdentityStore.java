package org.schulhof.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Tells Jakarta Security whom the core has let in. */
@ApplicationScoped
public class PersonIdentityStore implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof VerifiedPerson person
                ? new CredentialValidationResult(person.principal())
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
}
