package org.schulhof.kernel.persistence;

import jakarta.persistence.OptimisticLockException;

/** Tells those who know nothing of the database that somebody else has changed meanwhile what was to be changed. */
public final class StaleState {

    private StaleState() {}

    public static boolean isReported(Throwable failure) {
        return failure instanceof OptimisticLockException;
    }
}
