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
import org.schulhof.api.person.Person;
import org.schulhof.kernel.consent.Agreement;
import org.schulhof.kernel.consent.OwnConsents;
import org.schulhof.kernel.consent.UnknownTextException;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;

/** The question before a consent is withdrawn, since what is deleted with it is gone (R24). */
@Named("withdrawPage")
@RequestScoped
public class WithdrawPage {

    private final OwnConsents own;
    private final ConsentModules modules;
    private final CurrentPerson currentPerson;
    private final Notices notices;
    private final long id;
    private final String consentName;

    private @Nullable Person person;
    private Consent consent = Consent.PLATFORM;

    @Inject
    public WithdrawPage(
            OwnConsents own,
            ConsentModules modules,
            CurrentPerson currentPerson,
            Notices notices,
            RequestParameters parameters) {
        this.own = own;
        this.modules = modules;
        this.currentPerson = currentPerson;
        this.notices = notices;
        this.id = parameters.number("person");
        this.consentName = parameters.text("consent");
    }

    @PostConstruct
    void load() {
        consent = Agreement.named(consentName).consent().orElseThrow(() -> new UnknownTextException(consentName));
        person = own.about(id);
    }

    public String withdraw() {
        own.decide(id, Map.of(consent, false));
        return notices.after("consents.withdrawn", "/consents.xhtml");
    }

    public Person getPerson() {
        return Objects.requireNonNull(person);
    }

    public boolean isSelf() {
        return currentPerson.get().id() == id;
    }

    public Consent getConsent() {
        return consent;
    }

    /** Names of the modules that are closed by it, and whose content is deleted; for the platform it is everything. */
    public List<String> getModules() {
        return consent == Consent.PLATFORM ? List.of() : modules.titlesNeeding(consent);
    }
}
