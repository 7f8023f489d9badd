package org.schulhof.kernel.consent;

import java.time.LocalDate;
import java.util.List;
import org.schulhof.api.policy.Policy;

/**
 * What the school has decided about consents, and which day it is.
 *
 * @param allGuardians whether all guardians have to consent, and not just one
 * @param paperDemanded whether a pupil's account opens only once the signed paper is recorded
 */
public record ConsentRules(LocalDate today, boolean allGuardians, boolean paperDemanded) {

    static final String ALL = "all";

    public static final Policy GUARDIANS =
            Policy.choice("core.consent-guardians", "one", List.of("one", ALL), "R21", "R22", "R23");

    public static final Policy PAPER = Policy.yesNo("core.regulations-paper", false, "R20");
}
