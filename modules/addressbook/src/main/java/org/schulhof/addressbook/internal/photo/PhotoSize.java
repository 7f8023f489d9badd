package org.schulhof.addressbook.internal.photo;

public enum PhotoSize {
    /** For rows of lists. */
    THUMBNAIL,
    /** For headings and for other programs. */
    PICTURE
}
