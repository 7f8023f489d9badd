package org.schulhof.kernel.persistence;

/** A module's transaction did not commit; nothing of it was kept. */
public final class TransactionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransactionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
