package org.schulhof.log;

import java.util.Optional;

/**
 * What a check of a log has found.
 *
 * @param entries that were found as they had been sealed
 * @param seals that were found to continue the chain
 */
public record Verdict(SealedLog log, long entries, long seals, Optional<Break> firstBreak) {

    public boolean isWhole() {
        return firstBreak.isEmpty();
    }
}
