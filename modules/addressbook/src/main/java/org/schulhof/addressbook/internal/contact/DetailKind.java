package org.schulhof.addressbook.internal.contact;

/** Ways to reach a contact. Stored by name. */
public enum DetailKind {
    PHONE,
    EMAIL,
    ADDRESS,
    WEBSITE
}
