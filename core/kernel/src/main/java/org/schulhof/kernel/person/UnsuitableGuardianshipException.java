package org.schulhof.kernel.person;

/** Only a guardian has children at the school, and only a pupil has guardians. Nothing changed. */
public final class UnsuitableGuardianshipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsuitableGuardianshipException(String guardian, String child) {
        super(guardian + " can't be a guardian of " + child);
    }
}
