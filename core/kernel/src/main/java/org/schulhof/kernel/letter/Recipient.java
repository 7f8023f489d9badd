package org.schulhof.kernel.letter;

import java.util.List;
import org.schulhof.api.person.Person;

/**
 * Somebody who gets a letter.
 *
 * @param schoolClass theirs or that of their child, by which letters are sorted and handed out; empty if there is none
 * @param children the names of a guardian's children
 */
record Recipient(Person person, String schoolClass, List<String> children) {}
