package org.schulhof.kernel.consent;

/** A text can't be published as it is. */
public final class FlawedTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    public FlawedTextException(Flaw flaw) {
        super("The text can't be published: " + flaw);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }

    /** What is wrong with it. Its messages are {@code agreement.flaw.<name>}. */
    public enum Flaw {
        GERMAN_MISSING,
        ENGLISH_MISSING,
        UNCHANGED
    }
}
