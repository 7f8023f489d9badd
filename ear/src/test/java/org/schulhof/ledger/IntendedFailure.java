package org.schulhof.ledger;

/** What a test has asked for. */
public final class IntendedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntendedFailure() {
        super("A test wants this transaction to fail");
    }
}
