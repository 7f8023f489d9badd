package org.schulhof.addressbook.internal.list;

/** What is on a list. */
public enum MemberKind {
    PERSON,
    GROUP,
    CONTACT
}
