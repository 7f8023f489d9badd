package org.schulhof.addressbook.internal.list;

/** What is on a list. */
public enum MemberKind {
    PERSON("personId"),
    GROUP("groupId"),
    CONTACT("contactId");

    private final String attribute;

    MemberKind(String attribute) {
        this.attribute = attribute;
    }

    /** Of {@link ListMember}, where its id is. */
    String attribute() {
        return attribute;
    }
}
