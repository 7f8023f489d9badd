package org.schulhof.addressbook.internal.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;

/**
 * A list among others.
 *
 * @param owner who shares it; null for the reader's own
 * @param sharedWith as far as the reader sees the groups
 */
public record ListSummary(
        long id, String name, int members, @Nullable Person owner, List<Group> sharedWith) {}
