package org.schulhof.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import org.schulhof.kernel.credential.SignIn;

/** Lets Jakarta Security ask the core who signs in. */
@ApplicationScoped
public class PersonIdentityStore implements IdentityStore {

    private final SignIn signIn;
    private final HttpServletRequest request;

    @Inject
    public PersonIdentityStore(SignIn signIn, HttpServletRequest request) {
        this.signIn = signIn;
        this.request = request;
    }

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return signIn.verify(credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr())
                .map(person -> new CredentialValidationResult(new PersonPrincipal(person.id(), person.account())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
