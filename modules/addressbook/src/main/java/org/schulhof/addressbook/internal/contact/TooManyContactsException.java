package org.schulhof.addressbook.internal.contact;

/** The person has as many contacts as one may have. */
public final class TooManyContactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyContactsException() {
        super("More than " + ContactBook.MAX_CONTACTS);
    }
}
