package org.schulhof.api.file;

/** A content could not be put into somebody's files. Nothing was changed. */
public final class NotSavedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence for the current person, in their language */
    public NotSavedException(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return getMessage();
    }
}
