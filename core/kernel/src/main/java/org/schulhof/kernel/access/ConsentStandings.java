package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.person.UnknownPersonException;

/** How it stands with people's consents now, for what asks at each request. Checks no rights. */
@ApplicationScoped
public class ConsentStandings {

    private final FactsOfPeople facts;
    private final Clock clock;

    @Inject
    public ConsentStandings(FactsOfPeople facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws UnknownPersonException if there is no such person */
    public ConsentStanding of(long personId) {
        return facts.of(personId)
                .consentsOn(LocalDate.now(clock))
                .orElseThrow(() -> new UnknownPersonException(personId));
    }
}
