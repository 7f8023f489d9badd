package org.schulhof.kernel.letter;

/** The printed file was fetched before, or its time is over. */
public final class LettersGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LettersGoneException(long printId) {
        super("There are no letters " + printId + " any more");
    }
}
