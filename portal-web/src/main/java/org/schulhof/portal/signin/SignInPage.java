package org.schulhof.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.schulhof.portal.frame.Notices;

/** Sign-in and sign-out. */
@Named
@RequestScoped
public class SignInPage {

    private final SecurityContext securityContext;
    private final Notices notices;

    private String account;
    private String password;

    @Inject
    public SignInPage(SecurityContext securityContext, Notices notices) {
        this.securityContext = securityContext;
        this.notices = notices;
    }

    /** Signs in and goes on to where the person wanted to go. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        request.changeSessionId();
        AuthenticationStatus status = securityContext.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(account, password))
                        .newAuthentication(
                                !request.isRequestedSessionIdValid() || securityContext.getCallerPrincipal() != null));
        switch (status) {
            case SEND_CONTINUE -> {
                faces.responseComplete();
            }
            case SUCCESS -> {
                external.redirect(external.getRequestContextPath() + "/");
            }
            default -> notices.refuse("signin.failed");
        }
    }

    /** Signs out and comes back to the sign-in page. */
    public void signOut() throws Exception {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/signin.xhtml");
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
