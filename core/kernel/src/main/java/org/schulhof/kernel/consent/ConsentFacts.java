package org.schulhof.kernel.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;

/**
 * What is on record about a person's consents. Says nothing about the day on which they are asked for, so it stays true
 * until something is changed.
 *
 * @param adult whether their roles make them an adult: whoever is more than a pupil
 * @param guardians how many guardians of theirs are at the school
 * @param accepted the newest version of the regulations that they have accepted, 0 if none
 * @param required the oldest version of the regulations that is good enough
 * @param paperRecorded whether the signed regulations have come in on paper
 * @param voices what those who may have a say have said last, to texts that still hold
 */
public record ConsentFacts(
        long personId,
        @Nullable LocalDate birthDate,
        boolean adult,
        int guardians,
        int accepted,
        int required,
        boolean paperRecorded,
        List<Voice> voices) {

    private static final int FULL_AGE = 18;

    public ConsentFacts {
        voices = List.copyOf(voices);
    }

    /** Whether the person decides, and not the guardians. A pupil of whom no birth date is known counts as a child. */
    boolean decidesAlone(LocalDate today) {
        return adult || birthDate != null && !today.isBefore(fullAge(birthDate));
    }

    /** Who was born on 29 February comes of age on 1 March, unless that year has the day again. */
    private static LocalDate fullAge(LocalDate birthDate) {
        LocalDate day = birthDate.plusYears(FULL_AGE);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** What somebody has said last about a consent of this person; empty if nothing that still holds. */
    public Optional<Boolean> saidBy(long deciderId, Consent consent) {
        return voices.stream()
                .filter(voice -> voice.consent() == consent && voice.isOf(deciderId))
                .map(Voice::given)
                .findFirst();
    }

    ConsentState state(Consent consent, ConsentRules rules) {
        boolean alone = decidesAlone(rules.today());
        List<Voice> counting = voices.stream()
                .filter(voice -> voice.consent() == consent && voice.isOf(personId) == alone)
                .toList();
        if (!counting.stream().allMatch(Voice::given)) {
            return ConsentState.REFUSED;
        }
        int needed = !alone && rules.allGuardians() ? Math.max(1, guardians) : 1;
        return counting.size() >= needed ? ConsentState.GIVEN : ConsentState.OPEN;
    }

    /**
     * What somebody has said about a consent.
     *
     * @param deciderId the person themself or a guardian; null for a name on paper without account
     */
    public record Voice(Consent consent, @Nullable Long deciderId, boolean given) {

        boolean isOf(long personId) {
            return deciderId != null && deciderId == personId;
        }
    }
}
