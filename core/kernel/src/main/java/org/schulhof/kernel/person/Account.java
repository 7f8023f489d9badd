package org.schulhof.kernel.person;

import org.schulhof.api.person.Person;

/**
 * What the portal needs to know of a person at each of their requests.
 *
 * @param passwordChangeDue nothing else opens before it is changed (R5)
 */
public record Account(Person person, Preferences preferences, boolean passwordChangeDue) {}
