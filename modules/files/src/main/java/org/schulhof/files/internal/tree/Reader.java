package org.schulhof.files.internal.tree;

import java.util.Set;
import org.schulhof.api.person.Person;

/**
 * A person with all by which files are open to them.
 *
 * @param groups of which they are a member or an owner
 * @param owned those of them that they look after
 */
public record Reader(Person person, Set<Long> groups, Set<Long> owned) {

    public Reader {
        groups = Set.copyOf(groups);
        owned = Set.copyOf(owned);
    }

    public long id() {
        return person.id();
    }
}
