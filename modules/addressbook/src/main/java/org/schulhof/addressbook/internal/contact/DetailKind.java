package org.schulhof.addressbook.internal.contact;

/** Ways to reach a contact. Stored by name. */
public enum DetailKind {
    EMAIL,
    PHONE,
    ADDRESS,
    WEBSITE
}
