package org.schulhof.addressbook.internal.card;

/** Who may see what somebody tells of themselves. Stored by name. */
public enum Audience {
    /** Nobody but the person. */
    NOBODY,
    /** Those with whom the person shares a class, course or another group. */
    OWN_GROUPS,
    /** Those who work at the school. */
    STAFF,
    /** All who find the person in the address book. */
    EVERYONE;

    public boolean includes(Relation reader) {
        return reader.self()
                || switch (this) {
                    case NOBODY -> false;
                    case OWN_GROUPS -> reader.sharesGroup();
                    case STAFF -> reader.worksAtSchool();
                    case EVERYONE -> true;
                };
    }
}
