package org.schulhof.kernel.privacy;

/** The person's copy is being made already. */
public final class ExportRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExportRunningException() {
        super("One copy at a time");
    }
}
