package org.schulhof.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.session.SessionEnd;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.signin.Attempt;
import org.schulhof.kernel.signin.SignIn;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.kernel.signin.SignInOutcome;
import org.schulhof.portal.frame.Notices;

/** Sign-in and sign-out. */
@Named
@RequestScoped
public class SignInPage {

    private final SignIn signIn;
    private final Sessions sessions;
    private final CurrentSession currentSession;
    private final SecurityContext securityContext;
    private final Clock clock;
    private final Notices notices;

    private String account = "";
    private String password = "";
    private String code = "";
    private @Nullable AccountLock lock;

    @Inject
    public SignInPage(
            SignIn signIn,
            Sessions sessions,
            CurrentSession currentSession,
            SecurityContext securityContext,
            Clock clock,
            Notices notices) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.currentSession = currentSession;
        this.securityContext = securityContext;
        this.clock = clock;
        this.notices = notices;
    }

    /** Signs in and goes on to where the person wanted to go, or asks for the code of a second factor. */
    public void signIn() throws IOException {
        answer(signIn.verify(attempt(account, password)), "signin.failed");
    }

    /** The same with the code that was asked for. */
    public void enterCode() throws IOException {
        Optional<PendingSignIn> pending = PendingSignIn.of(request(), clock.instant());
        if (pending.isEmpty()) {
            notices.refuse("signin.code.late");
        } else {
            answer(signIn.verifyCode(attempt(pending.get().account(), code)), "signin.code.wrong");
        }
    }

    /** Somebody else wants to sign in. */
    public String startAnew() {
        PendingSignIn.end(request());
        return "/signin.xhtml?faces-redirect=true";
    }

    private void answer(SignInOutcome outcome, String refusal) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (outcome instanceof SignInOutcome.Welcome welcome) {
            PendingSignIn.end(request());
            DeviceCookie.leave(welcome.device(), request(), (HttpServletResponse) external.getResponse());
            enter(welcome.person(), request(), external);
        } else if (outcome instanceof SignInOutcome.CodeDue due) {
            PendingSignIn.begin(due.person().account(), clock.instant(), request());
        } else if (outcome instanceof SignInOutcome.TooEarly early) {
            notices.refuse("signin.tooEarly", Math.max(1, early.delay().toSeconds()));
        } else if (outcome instanceof SignInOutcome.Locked locked) {
            lock = locked.lock();
        } else {
            notices.refuse(refusal);
        }
    }

    private static Attempt attempt(String account, String proof) {
        return new Attempt(account, proof, Protocol.PORTAL, request().getRemoteAddr(), DeviceCookie.of(request()));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private void enter(Person person, HttpServletRequest request, ExternalContext external) throws IOException {
        currentSession.id().ifPresent(before -> sessions.end(before, SessionEnd.SIGNED_OUT));
        String browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        long session = sessions.begin(person.id(), request.getRemoteAddr(), browser);
        request.changeSessionId();
        AuthenticationStatus status = securityContext.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new VerifiedPerson(person.id(), person.account(), session))
                        .newAuthentication(
                                !request.isRequestedSessionIdValid() || securityContext.getCallerPrincipal() != null));
        request.getSession()
                .setMaxInactiveInterval((int) sessions.idle().plusMinutes(1).toSeconds());
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            FacesContext.getCurrentInstance().responseComplete();
        } else {
            external.redirect(external.getRequestContextPath() + "/");
        }
    }

    /** Signs out and comes back to the sign-in page. */
    public void signOut() throws Exception {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        currentSession.id().ifPresent(session -> sessions.end(session, SessionEnd.SIGNED_OUT));
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/signin.xhtml");
    }

    /** Why somebody who was signed in finds themselves here. */
    public Optional<EndedSession> getEnded() {
        return EndedSession.tell(request());
    }

    /** Whether the password was right and a code is asked for. */
    public boolean isCodeDue() {
        return PendingSignIn.of(request(), clock.instant()).isPresent();
    }

    /** The lock that keeps out who has just given the right password; null if none. */
    public @Nullable AccountLock getLock() {
        return lock;
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
