package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.recovery.AccountRecovery;
import org.schulhof.kernel.recovery.IssuedPassword;
import org.schulhof.kernel.recovery.Recognition;
import org.schulhof.portal.frame.Notices;

/** The desk for who has forgotten their password or lost their phone (R5). */
@Named
@RequestScoped
public class RecoveryPage {

    private final AccountRecovery recovery;
    private final Notices notices;
    private final long id;

    private @Nullable Person person;
    private boolean allowed;
    private boolean secondFactor;
    private boolean present;
    private @Nullable Recognition recognition;
    private @Nullable IssuedPassword issued;

    @Inject
    public RecoveryPage(AccountRecovery recovery, RequestParameters parameters, Notices notices) {
        this.recovery = recovery;
        this.notices = notices;
        this.id = parameters.number("id");
    }

    @PostConstruct
    void load() {
        person = recovery.person(id);
        allowed = recovery.isAllowed(person);
        secondFactor = recovery.hasSecondFactor(id);
    }

    /** Stays on the page: it is the only time that the password is shown. */
    public @Nullable String issue() {
        if (isAffirmed()) {
            issued = recovery.issuePassword(id, Objects.requireNonNull(recognition));
        }
        return null;
    }

    public @Nullable String removeSecondFactor() {
        if (!isAffirmed()) {
            return null;
        }
        recovery.removeSecondFactor(id, Objects.requireNonNull(recognition));
        return notices.after("recovery.secondFactor.removed", "/administration/people/person.xhtml?id=" + id);
    }

    /** Whether the reader has said that the person is there, and how they know; tells what is missing. */
    private boolean isAffirmed() {
        if (recognition == null) {
            notices.refuseField("form:recognition", "recovery.recognition.missing");
        }
        if (!present) {
            notices.refuseField("form:present", "recovery.present.missing");
        }
        return recognition != null && present;
    }

    /** Whether the reader may do it for this person. */
    public boolean isAllowed() {
        return allowed;
    }

    public Person getPerson() {
        return Objects.requireNonNull(person);
    }

    public boolean isSecondFactor() {
        return secondFactor;
    }

    public Recognition[] getRecognitions() {
        return Recognition.values();
    }

    /** Null before it was issued. */
    public @Nullable IssuedPassword getIssued() {
        return issued;
    }

    public boolean isPresent() {
        return present;
    }

    public void setPresent(boolean present) {
        this.present = present;
    }

    public @Nullable Recognition getRecognition() {
        return recognition;
    }

    public void setRecognition(@Nullable Recognition recognition) {
        this.recognition = recognition;
    }
}
