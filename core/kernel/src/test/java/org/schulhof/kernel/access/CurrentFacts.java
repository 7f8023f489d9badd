package org.schulhof.kernel.access;

import jakarta.persistence.EntityManager;
import org.schulhof.kernel.consent.ConsentReading;

/** What decisions weigh as the test's transaction sees it, read at each question. */
public final class CurrentFacts implements FactsOfPeople {

    private final AccessFactsReading reading;

    public CurrentFacts(EntityManager entityManager, ConsentReading consents) {
        this.reading = new AccessFactsReading(entityManager, consents);
    }

    @Override
    public AccessFacts of(long personId) {
        return reading.read(personId);
    }
}
