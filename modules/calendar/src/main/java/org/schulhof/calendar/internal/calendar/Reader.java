package org.schulhof.calendar.internal.calendar;

import java.util.Set;
import org.schulhof.api.person.Person;

/**
 * A person with all by which calendars are open to them.
 *
 * @param groups of which they are a member or an owner
 * @param owned those of them that they look after
 * @param ofSchool whether they enter the dates of the school
 */
public record Reader(Person person, Set<Long> groups, Set<Long> owned, boolean ofSchool) {

    public Reader {
        groups = Set.copyOf(groups);
        owned = Set.copyOf(owned);
    }

    public long id() {
        return person.id();
    }
}
