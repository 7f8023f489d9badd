package org.schulhof.api.inspection;

/** Somebody has reported as much as one may on a day. Nothing was reported. */
public final class TooManyReportsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    public TooManyReportsException(int most) {
        super("More than " + most + " reports a day");
        this.most = most;
    }

    /** How many one may make a day. */
    public int most() {
        return most;
    }
}
