package org.schulhof.api.text;

/** A text has more characters than allowed. Nothing was changed. */
public final class TextTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int longest;

    public TextTooLongException(int longest) {
        super("More than " + longest + " characters");
        this.longest = longest;
    }

    /** How many characters are allowed. */
    public int longest() {
        return longest;
    }
}
