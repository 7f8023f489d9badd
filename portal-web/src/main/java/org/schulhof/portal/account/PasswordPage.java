package org.schulhof.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.credential.OwnPassword;
import org.schulhof.kernel.credential.WeakPasswordException;
import org.schulhof.kernel.credential.WrongPasswordException;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.signin.CurrentSession;

/** Changes the reader's password: when they want to (R6), or because a one-time password must be replaced (R5). */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    private final OwnPassword ownPassword;
    private final CurrentSession currentSession;
    private final Notices notices;

    private String current = "";
    private String chosen = "";
    private boolean endingOthers = true;

    @Inject
    public PasswordPage(OwnPassword ownPassword, CurrentSession currentSession, Notices notices) {
        this.ownPassword = ownPassword;
        this.currentSession = currentSession;
        this.notices = notices;
    }

    /** Nothing else opens before it is changed. */
    public boolean isDue() {
        return ownPassword.isChangeDue();
    }

    public @Nullable String change() {
        String next = isDue() ? "/index.xhtml" : "/settings.xhtml";
        try {
            ownPassword.change(current, chosen, currentSession.id().orElseThrow(), endingOthers);
            return notices.after("password.changed", next);
        } catch (WrongPasswordException e) {
            return notices.refuseField("form:current", "password.wrong");
        } catch (WeakPasswordException e) {
            e.flaws().stream().sorted().forEach(flaw -> notices.refuseField("form:chosen", "password." + flaw));
            return null;
        }
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    /** Whether the person is signed out everywhere else. */
    public boolean isEndingOthers() {
        return endingOthers;
    }

    public void setEndingOthers(boolean endingOthers) {
        this.endingOthers = endingOthers;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
