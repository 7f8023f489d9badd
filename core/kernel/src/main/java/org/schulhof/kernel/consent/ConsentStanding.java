package org.schulhof.kernel.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.consent.Consent;

/** How it stands with a person's consents and the regulations at this moment. */
public record ConsentStanding(ConsentFacts facts, ConsentRules rules) {

    /** The same facts and decisions of the school on another day. */
    public ConsentStanding on(LocalDate day) {
        return new ConsentStanding(facts, new ConsentRules(day, rules.allGuardians(), rules.paperDemanded()));
    }

    /** Whether the person decides themself: adults by role, and pupils from their 18th birthday on. */
    public boolean decidesAlone() {
        return facts.decidesAlone(rules.today());
    }

    public ConsentState state(Consent consent) {
        return facts.state(consent, rules);
    }

    public boolean isGiven(Consent consent) {
        return state(consent) == ConsentState.GIVEN;
    }

    /** Whether the person has to accept the regulations that hold now (R20). */
    public boolean isAcceptanceDue() {
        return facts.accepted() < facts.required();
    }

    /** Whether the account stays closed until the office has recorded the signed paper (R20). Only pupils sign one. */
    public boolean isPaperDue() {
        return rules.paperDemanded() && !facts.adult() && !facts.paperRecorded();
    }

    /** Whether the person can't open the account by what they do now themself: others have to decide, or they have refused (R21). */
    public boolean isClosed() {
        ConsentState platform = state(Consent.PLATFORM);
        boolean asked = platform == ConsentState.OPEN && decidesAlone();
        return isPaperDue() || platform != ConsentState.GIVEN && !asked;
    }

    /** What the person decides themself and has not decided yet. */
    public List<Consent> toDecide() {
        return decidesAlone()
                ? Arrays.stream(Consent.values())
                        .filter(consent -> state(consent) == ConsentState.OPEN)
                        .toList()
                : List.of();
    }

    /** Whether the person is asked something before anything else opens. */
    public boolean isAsked() {
        return isAcceptanceDue() || !toDecide().isEmpty();
    }

    /** Whether nothing about regulations and consents keeps the account closed. */
    public boolean isOpen() {
        return !isClosed() && !isAsked();
    }

    /** What stands between the person and a module that needs these consents, beside the one that all need. */
    public List<Obstacle> obstacles(Set<Consent> needed) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (isAcceptanceDue() || isPaperDue()) {
            obstacles.add(new Obstacle(Kind.REGULATIONS_NOT_ACCEPTED, null, null));
        }
        Set<Consent> all = new TreeSet<>(needed);
        all.add(Consent.PLATFORM);
        all.stream()
                .filter(consent -> !isGiven(consent))
                .map(consent -> new Obstacle(Kind.CONSENT_MISSING, null, null, consent))
                .forEach(obstacles::add);
        return obstacles;
    }
}
