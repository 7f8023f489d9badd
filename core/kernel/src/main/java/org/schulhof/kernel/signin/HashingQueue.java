package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Lets only so many passwords be compared at once that the rest of the portal goes on, whoever floods it with guesses. The
 * line is short: those in it each hold a connection to the database.
 */
@ApplicationScoped
class HashingQueue {

    private static final int LONGEST = 16;

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Whether whoever comes now would find the line too long. */
    boolean isFull() {
        return places.getQueueLength() >= LONGEST;
    }

    /** Compares when it is its turn. */
    boolean compare(BooleanSupplier comparison) {
        places.acquireUninterruptibly();
        try {
            return comparison.getAsBoolean();
        } finally {
            places.release();
        }
    }
}
