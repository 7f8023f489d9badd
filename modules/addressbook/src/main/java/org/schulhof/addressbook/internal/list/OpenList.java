package org.schulhof.addressbook.internal.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.directory.Listing;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;

/**
 * A list with all that is on it.
 *
 * @param own whether the reader keeps it
 * @param owner who keeps it; null if the reader may not see them
 * @param hidden how many people and groups are on it that the reader may not see
 * @param shares with whom it is shared; empty for those with whom it is
 */
public record OpenList(
        long id,
        String name,
        boolean own,
        @Nullable Person owner,
        List<Listing> people,
        List<Group> groups,
        List<ListedContact> contacts,
        int hidden,
        List<Share> shares) {

    public boolean isEmpty() {
        return people.isEmpty() && groups.isEmpty() && contacts.isEmpty() && hidden == 0;
    }

    /**
     * A contact of the list's owner, with no more than a list needs.
     *
     * @param email the first address; empty if there is none
     */
    public record ListedContact(long id, String name, String email) {}

    /** @param group null if the owner does not see it any more */
    public record Share(long groupId, @Nullable Group group) {}
}
