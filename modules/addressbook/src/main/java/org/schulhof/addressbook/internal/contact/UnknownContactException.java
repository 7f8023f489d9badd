package org.schulhof.addressbook.internal.contact;

/** There is no such contact, or it is somebody else's. */
public final class UnknownContactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownContactException(long id) {
        super("No contact " + id);
    }
}
