package org.schulhof.portal.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.consent.ConsentDecision;
import org.schulhof.kernel.consent.ConsentOffice;
import org.schulhof.kernel.consent.ConsentOffice.Dossier;
import org.schulhof.kernel.consent.PaperRecord;
import org.schulhof.portal.administration.RequestParameters;

/** The part about regulations and consents of a person's page in the administration. */
@Named("personConsents")
@RequestScoped
public class PersonConsents {

    private final ConsentOffice office;
    private final Access access;
    private final People people;
    private final long id;
    private @Nullable Dossier dossier;

    @Inject
    public PersonConsents(ConsentOffice office, Access access, People people, RequestParameters parameters) {
        this.office = office;
        this.access = access;
        this.people = people;
        this.id = parameters.number("id");
    }

    public boolean isAllowed() {
        return access.has(CoreRight.CONSENTS_RECORD.rightName());
    }

    public Dossier getDossier() {
        if (dossier == null) {
            dossier = office.dossier(id);
        }
        return dossier;
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    public List<ConsentDecision> said(Consent consent) {
        return getDossier().decisions().stream()
                .filter(decision -> decision.consent() == consent)
                .toList();
    }

    /** Who has recorded it; empty for the portal itself. */
    public String receiver(PaperRecord paper) {
        return paper.receivedBy().flatMap(people::find).map(Person::name).orElse("");
    }
}
