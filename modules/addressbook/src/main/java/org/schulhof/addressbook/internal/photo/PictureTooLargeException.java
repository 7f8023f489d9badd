package org.schulhof.addressbook.internal.photo;

/** The picture has more bytes or more pixels than are read. */
public final class PictureTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PictureTooLargeException(String message) {
        super(message);
    }
}
