package org.schulhof.api.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** How many {@link #members} would list in all; 0 if the group is not visible. */
    long countMembers(long groupId);

    /**
     * To which groups people belong, whether or not the current person may see these groups; in one query. For deciding who
     * may read or is told what, never to be shown. Each of the people is in the result.
     */
    Map<Long, Belonging> belongings(Collection<Long> personIds);

    /**
     * The ids of all members and owners, whether or not the current person may see the group; in one query. For deciding who is
     * told, never to be shown. Empty if there is no such group.
     */
    Set<Long> everybodyIn(long groupId);

    /** Whether the person is in the group, whoever may see that. An owner need not be a member. */
    boolean isMember(long groupId, long personId);

    /** Whether the person looks after the group, whoever may see that. */
    boolean isOwner(long groupId, long personId);
}
