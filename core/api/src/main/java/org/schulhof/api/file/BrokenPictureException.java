package org.schulhof.api.file;

/** A file says that it is a picture, but it can't be read, or has more pixels than are read. Nothing was stored. */
public final class BrokenPictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenPictureException(String message) {
        super(message);
    }

    public BrokenPictureException(Throwable cause) {
        super("Broken picture", cause);
    }
}
