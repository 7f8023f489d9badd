package org.schulhof.api.group;

import java.util.Set;

/**
 * The groups of a person, by their ids.
 *
 * @param groups those of which the person is a member or an owner
 * @param owned those of them that the person looks after
 */
public record Belonging(Set<Long> groups, Set<Long> owned) {

    /** In no group. */
    public static final Belonging NONE = new Belonging(Set.of(), Set.of());

    public Belonging {
        groups = Set.copyOf(groups);
        owned = Set.copyOf(owned);
    }
}
