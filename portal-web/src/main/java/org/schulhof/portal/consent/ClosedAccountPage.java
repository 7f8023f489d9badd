package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.consent.ConsentState;
import org.schulhof.kernel.consent.OwnConsents;
import org.schulhof.portal.consent.FormattedText.Block;
import org.schulhof.portal.frame.Notices;

/** Why an account is closed for lack of consent, who has to decide, and whom to ask (R21). */
@Named("closedAccountPage")
@RequestScoped
public class ClosedAccountPage {

    private final OwnConsents own;
    private final ConsentTexts texts;
    private final CurrentPerson currentPerson;
    private final Notices notices;

    private @Nullable ConsentStanding standing;
    private List<String> guardians = List.of();

    @Inject
    public ClosedAccountPage(OwnConsents own, ConsentTexts texts, CurrentPerson currentPerson, Notices notices) {
        this.own = own;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        standing = own.standing();
        guardians = own.guardians();
    }

    /** The reader has thought better of it. */
    public String consent() {
        own.decide(currentPerson.get().id(), Map.of(Consent.PLATFORM, true));
        return notices.after("closedAccount.opened", "/index.xhtml");
    }

    private ConsentStanding standing() {
        return Objects.requireNonNull(standing);
    }

    public boolean isClosed() {
        return standing().isClosed();
    }

    /** Whether it is the reader who has refused, and who can decide anew. */
    public boolean isOwnRefusal() {
        return standing().decidesAlone() && standing().state(Consent.PLATFORM) == ConsentState.REFUSED;
    }

    /** Whether guardians have to decide. */
    public boolean isGuardiansAsked() {
        return !standing().decidesAlone() && !standing().isGiven(Consent.PLATFORM);
    }

    public boolean isGuardianRefusal() {
        return isGuardiansAsked() && standing().state(Consent.PLATFORM) == ConsentState.REFUSED;
    }

    /** Whether the school waits for the signed paper. */
    public boolean isPaperDue() {
        return standing().isPaperDue();
    }

    /** Whether it takes the consent of all guardians. */
    public boolean isAllAsked() {
        return standing().rules().allGuardians();
    }

    public List<String> getGuardians() {
        return guardians;
    }

    public List<Block> getText() {
        return texts.of(Consent.PLATFORM);
    }
}
