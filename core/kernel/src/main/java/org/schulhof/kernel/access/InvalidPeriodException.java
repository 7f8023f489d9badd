package org.schulhof.kernel.access;

import java.time.Instant;

/** A period that ends before it starts. */
public final class InvalidPeriodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidPeriodException(Instant startsAt, Instant endsAt) {
        super(endsAt + " is not after " + startsAt);
    }
}
