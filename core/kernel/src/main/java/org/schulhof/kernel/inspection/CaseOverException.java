package org.schulhof.kernel.inspection;

/** The case has ended; nothing about it changes any more. */
public final class CaseOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseOverException(long caseId) {
        super("Case " + caseId + " is over");
    }
}
