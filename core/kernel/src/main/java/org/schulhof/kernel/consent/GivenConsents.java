package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.consent.Consents;
import org.schulhof.kernel.ModuleService;

/** Tells modules whether a consent holds. */
@ApplicationScoped
@ModuleService
public class GivenConsents implements Consents {

    private final ConsentReading reading;

    @Inject
    public GivenConsents(ConsentReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isGiven(long personId, Consent consent) {
        return reading.of(personId).isGiven(consent);
    }
}
