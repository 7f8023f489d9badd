package org.schulhof.addressbook.internal.contact;

/** Where a contact is reached this way. Stored by name. */
public enum DetailLabel {
    HOME,
    WORK,
    MOBILE,
    OTHER
}
