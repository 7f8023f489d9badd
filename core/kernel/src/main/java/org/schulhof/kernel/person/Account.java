package org.schulhof.kernel.person;

import java.util.Optional;
import org.schulhof.api.person.Person;

/**
 * What the portal needs to know of a person at each of their requests.
 *
 * @param language chosen by the person, {@code de} or {@code en}
 * @param theme chosen by the person
 * @param passwordChangeDue nothing else opens before it is changed (R5)
 */
public record Account(Person person, Optional<String> language, Optional<String> theme, boolean passwordChangeDue) {}
