package org.schulhof.api.file;

/** Somebody has uploaded more files than they may without saving what they write. */
public final class TooManyAttachmentsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    public TooManyAttachmentsException(int most) {
        super("More than " + most + " files");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
