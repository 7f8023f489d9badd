package org.schulhof.kernel.group;

import org.schulhof.api.group.GroupType;

/**
 * A group in a list.
 *
 * @param people members and owners who are at the school
 */
public record GroupRow(long id, String name, GroupType type, long people) {

    /** Made by the query, which knows boxed numbers only. */
    public GroupRow(Long id, String name, GroupType type, Long people) {
        this(id.longValue(), name, type, people.longValue());
    }
}
