package org.schulhof.forum.internal.forum;

import java.util.HashSet;
import java.util.Set;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.person.Person;

/**
 * A person with all by which forums are open to them.
 *
 * @param keys texts of all {@link Subject}s to which the person belongs
 */
public record Reader(Person person, Set<String> keys) {

    public Reader {
        keys = Set.copyOf(keys);
    }

    static Reader of(Person person, Belonging belonging) {
        Set<String> keys = new HashSet<>();
        keys.add(Subject.EVERYBODY.text());
        person.roles().forEach(role -> keys.add(Subject.of(role).text()));
        belonging.groups().forEach(group -> keys.add(Subject.group(group).text()));
        belonging.owned().forEach(group -> keys.add(Subject.owners(group).text()));
        keys.add(Subject.person(person.id()).text());
        return new Reader(person, keys);
    }

    public long id() {
        return person.id();
    }

    boolean owns(long groupId) {
        return keys.contains(Subject.owners(groupId).text());
    }
}
