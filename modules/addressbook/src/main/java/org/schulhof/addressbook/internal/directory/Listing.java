package org.schulhof.addressbook.internal.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;

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

    /** Names of the classes, by which people at a school tell each other apart. */
    public List<String> classes() {
        return groups.stream()
                .filter(group -> group.type() == GroupType.CLASS)
                .map(Group::name)
                .toList();
    }
}
