package org.schulhof.kernel.apppassword;

/** A person has as many app passwords as one can keep an eye on. Nothing changed. */
public final class TooManyAppPasswordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAppPasswordsException(int most) {
        super("There are " + most + " already");
    }
}
