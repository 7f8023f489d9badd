package org.schulhof.kernel.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.privacy.Retention;

/**
 * What an erasure has deleted so far, and what is kept until when (R24).
 *
 * @param number of the order
 * @param finishedAt null while something is left to do
 * @param waiting names of modules that still have to erase, with their ids in place of unknown names
 */
public record Receipt(
        long number,
        long personId,
        Consent consent,
        ErasureCause cause,
        ErasureState state,
        Instant orderedAt,
        Instant dueAt,
        @Nullable Instant finishedAt,
        List<Line> deleted,
        List<Line> kept,
        List<String> waiting) {

    public Receipt {
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
        waiting = List.copyOf(waiting);
    }

    /** What brought it about, as in the keys of texts: the consent that was withdrawn, or {@code LEAVING}. */
    public String occasion() {
        return cause == ErasureCause.WITHDRAWAL ? consent.name() : cause.name();
    }

    /** Who still has to erase, for people to read. */
    public String waitingFor() {
        return String.join(", ", waiting);
    }

    /**
     * One kind of thing.
     *
     * @param retention null for what was deleted
     * @param until when it goes at the latest; null if the end of its class is no date
     */
    public record Line(
            String inGerman,
            String inEnglish,
            long count,
            @Nullable Retention retention,
            @Nullable Instant until) {

        public String what(Locale locale) {
            return locale.getLanguage().equals("en") ? inEnglish : inGerman;
        }

        public Optional<Instant> end() {
            return Optional.ofNullable(until);
        }
    }
}
