package org.schulhof.addressbook.internal.card;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;

/**
 * How a reader stands to a person.
 *
 * @param self they are the same
 * @param sharesGroup both are in a group; those of a role, such as all pupils, do not count
 * @param worksAtSchool the reader does
 */
public record Relation(boolean self, boolean sharesGroup, boolean worksAtSchool) {

    public static Relation of(
            Person reader, Collection<Group> readersGroups, long personId, Collection<Group> personsGroups) {
        return new Relation(
                reader.id() == personId,
                !Collections.disjoint(chosen(readersGroups), chosen(personsGroups)),
                reader.worksAtSchool());
    }

    private static Set<Long> chosen(Collection<Group> groups) {
        return groups.stream()
                .filter(group -> group.type() != GroupType.ROLE)
                .map(Group::id)
                .collect(Collectors.toSet());
    }
}
