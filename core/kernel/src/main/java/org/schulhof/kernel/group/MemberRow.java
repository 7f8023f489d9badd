package org.schulhof.kernel.group;

import org.schulhof.api.person.Person;
import org.schulhof.kernel.person.PersonEntity;

/** A person in a group's list. */
public record MemberRow(Person person, boolean member, boolean owner) {

    /** Made by the query. */
    public MemberRow(PersonEntity person, Boolean member, Boolean owner) {
        this(person.toPerson(), member, owner);
    }
}
