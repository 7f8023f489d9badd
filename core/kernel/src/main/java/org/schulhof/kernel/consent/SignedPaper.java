package org.schulhof.kernel.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.consent.FlawedPaperException.Flaw;
import org.schulhof.kernel.text.TypedLine;

/**
 * What a paper says that somebody has signed, as the office reads it off.
 *
 * @param firstGuardian who has signed; empty if the person has signed themself
 * @param secondGuardian the other one, empty if there is none on it
 * @param secondSpoken whether the second one has agreed by word of mouth and not signed
 * @param regulations whether the regulations are signed
 * @param answers what it says about consents; those that it does not mention are left out
 */
public record SignedPaper(
        String place,
        @Nullable LocalDate signedOn,
        String firstGuardian,
        String secondGuardian,
        boolean secondSpoken,
        boolean regulations,
        Map<Consent, Boolean> answers) {

    private static final int PLACE_LENGTH = 100;
    private static final int NAME_LENGTH = 201;

    public SignedPaper {
        place = new TypedLine(place).text();
        firstGuardian = new TypedLine(firstGuardian).text();
        secondGuardian = new TypedLine(secondGuardian).text();
        answers = Map.copyOf(answers);
    }

    /** @throws FlawedPaperException if it can't be recorded as it is */
    void requireFlawless(LocalDate today, boolean signedThemself) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (place.isEmpty() || place.length() > PLACE_LENGTH) {
            flaws.add(Flaw.PLACE);
        }
        if (signedOn == null) {
            flaws.add(Flaw.DAY_MISSING);
        } else if (signedOn.isAfter(today)) {
            flaws.add(Flaw.DAY_AHEAD);
        }
        if (!signedThemself && (firstGuardian.isEmpty() || firstGuardian.length() > NAME_LENGTH)) {
            flaws.add(Flaw.GUARDIAN);
        }
        if (secondGuardian.length() > NAME_LENGTH || secondSpoken && secondGuardian.isEmpty()) {
            flaws.add(Flaw.SECOND_GUARDIAN);
        }
        if (!regulations && answers.isEmpty()) {
            flaws.add(Flaw.NOTHING);
        }
        if (!flaws.isEmpty()) {
            throw new FlawedPaperException(flaws);
        }
    }
}
