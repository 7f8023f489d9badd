package org.schulhof.api.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.schulhof.api.person.Person;

/** Groups and who is in them, as far as the current person may see them: those who work at the school see all, others their own. */
@ProviderType
public interface Groups {

    /** Empty if there is no such group or the current person may not see it. */
    Optional<Group> find(long id);

    /** One query for all; unknown and invisible ones are missing from the result. */
    Map<Long, Group> findAll(Collection<Long> ids);

    /** The groups of which the person is a member or owner, sorted by type and name. */
    List<Group> of(long personId);

    /** The same for many people, in one query; people without a visible group are missing from the result. */
    Map<Long, List<Group>> ofAll(Collection<Long> personIds);

    /** Groups whose name begins with the text, sorted by type and name; at most {@code limit}, 1 to 200. */
    List<Group> search(String text, int offset, int limit);

    /** How many {@link #search} would find in all. */
    long count(String text);

    /** Members and owners, sorted by last name, first name; at most {@code limit}, 1 to 200. Empty if the group is not visible. */
    List<Person> members(long groupId, int offset, int limit);

    long countMembers(long groupId);

    boolean isMember(long groupId, long personId);

    boolean isOwner(long groupId, long personId);
}
