package org.schulhof.kernel.secondfactor;

/** The code is not the one of this moment, was used already, or is no recovery code. */
public final class WrongCodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongCodeException() {
        super("The code is not right");
    }
}
