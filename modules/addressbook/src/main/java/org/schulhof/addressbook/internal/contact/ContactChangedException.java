package org.schulhof.addressbook.internal.contact;

/** Another page or program has changed the contact since it was read; nothing was changed. */
public final class ContactChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContactChangedException(long id) {
        super("Contact " + id + " is another one now");
    }
}
