package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.consent.Agreement;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.consent.ConsentState;
import org.schulhof.kernel.consent.OwnConsents;
import org.schulhof.portal.consent.FormattedText.Block;
import org.schulhof.portal.frame.Notices;

/** Before first use, and whenever a text asks again: the regulations, and the consents that the reader decides (R20, R21). */
@Named("agreementPage")
@RequestScoped
public class AgreementPage {

    private final OwnConsents own;
    private final ConsentTexts texts;
    private final CurrentPerson currentPerson;
    private final Notices notices;

    private @Nullable ConsentStanding standing;
    private boolean accepted;
    private String shown = "";
    private final Map<String, String> answers = new TreeMap<>();

    @Inject
    public AgreementPage(OwnConsents own, ConsentTexts texts, CurrentPerson currentPerson, Notices notices) {
        this.own = own;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        standing = own.standing();
        shown = versions();
    }

    public @Nullable String agree() {
        if (!shown.equals(versions())) {
            shown = versions();
            return notices.refuse("agreement.stale");
        }
        if (isAcceptanceDue()) {
            if (!accepted) {
                return notices.refuseField("form:accept", "agreement.accept.needed");
            }
            own.acceptRegulations(texts.number(Agreement.REGULATIONS));
        }
        Map<Consent, Boolean> decided = new EnumMap<>(Consent.class);
        standing().toDecide().forEach(consent -> decided.put(consent, "yes".equals(answers.get(consent.name()))));
        if (!decided.isEmpty()) {
            own.decide(currentPerson.get().id(), decided);
        }
        return notices.after("agreement.done", isAskedAsGuardian() ? "/consents.xhtml" : "/index.xhtml");
    }

    /** What the reader is asked is what they have read: a new version in between asks again. */
    private String versions() {
        String consents = standing().toDecide().stream()
                .map(consent -> consent + ":" + texts.number(Agreement.of(consent)))
                .collect(Collectors.joining(" "));
        return isAcceptanceDue() ? texts.number(Agreement.REGULATIONS) + " " + consents : consents;
    }

    private boolean isAskedAsGuardian() {
        return own.children().stream().anyMatch(child -> child.standing().state(Consent.PLATFORM) == ConsentState.OPEN);
    }

    private ConsentStanding standing() {
        return Objects.requireNonNull(standing);
    }

    public boolean isAcceptanceDue() {
        return standing().isAcceptanceDue();
    }

    /** Nothing is asked, when somebody comes here by themself. */
    public boolean isDone() {
        return !standing().isAsked();
    }

    public List<Block> getRegulations() {
        return texts.of(Agreement.REGULATIONS);
    }

    public List<Consent> getConsents() {
        return standing().toDecide();
    }

    public List<Block> text(Consent consent) {
        return texts.of(consent);
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    /** By name of the consent, {@code yes} or {@code no}. */
    public Map<String, String> getAnswers() {
        return answers;
    }
}
