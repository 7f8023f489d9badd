package org.schulhof.kernel.group;

import org.schulhof.api.person.Person;

/** A person in a group's list. */
public record MemberRow(Person person, boolean member, boolean owner) {}
