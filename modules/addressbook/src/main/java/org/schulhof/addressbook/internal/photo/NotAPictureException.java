package org.schulhof.addressbook.internal.photo;

/** The content is no picture that can be read: neither JPEG nor PNG nor GIF, or a broken one. */
public final class NotAPictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAPictureException(String message) {
        super(message);
    }

    NotAPictureException(Throwable cause) {
        super("Broken picture", cause);
    }
}
