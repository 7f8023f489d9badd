package org.schulhof.kernel.token;

/** A person has as many tokens as one can keep an eye on. Nothing changed. */
public final class TooManyTokensException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyTokensException(int most) {
        super("There are " + most + " already");
    }
}
