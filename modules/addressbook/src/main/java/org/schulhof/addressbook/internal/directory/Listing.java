package org.schulhof.addressbook.internal.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;

/**
 * A person in a list.
 *
 * @param groups those that the reader may see
 * @param photoId of the small photo, if the person shows it to the reader
 */
public record Listing(
        Person person, List<Group> groups, @Nullable Long photoId) {

    static Listing of(Person person, List<Group> groups, @Nullable Photo photo) {
        return new Listing(person, groups, photo == null ? null : photo.thumbnailId());
    }

    /** Names of the classes, by which people at a school tell each other apart; empty for those who work there. */
    public String classes() {
        return person.worksAtSchool()
                ? ""
                : groups.stream()
                        .filter(group -> group.type() == GroupType.CLASS)
                        .map(Group::name)
                        .collect(Collectors.joining(", "));
    }

    /** What the person is above all. */
    public Role role() {
        return Profile.mainRole(person);
    }
}
