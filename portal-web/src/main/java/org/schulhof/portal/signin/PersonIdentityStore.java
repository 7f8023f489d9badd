package org.schulhof.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.schulhof.kernel.credential.SignIn;

/** Lets Jakarta Security ask the core who signs in. */
@ApplicationScoped
public class PersonIdentityStore implements IdentityStore {

    private final SignIn signIn;

    @Inject
    public PersonIdentityStore(SignIn signIn) {
        this.signIn = signIn;
    }

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return signIn.verify(credential.getCaller(), credential.getPasswordAsString())
                .map(person -> new CredentialValidationResult(new PersonPrincipal(person.id(), person.account())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
