package org.schulhof.api.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finds people, as far as the current person may see them: those who work at the school see all, others see staff and the members of their groups. */
@ProviderType
public interface People {

    /** Empty if there is no such person or the current person may not see them. */
    Optional<Person> find(long id);

    /** One query for all; unknown and invisible ones are missing from the result. */
    Map<Long, Person> findAll(Collection<Long> ids);

    /**
     * The people to whom these ids belong, whether or not the current person could find them; in one query. For the names at
     * what somebody wrote or did in a place that is open to the current person, and for deciding who is to be told; never
     * for lists to choose from. Those who have left the school are among them, not active.
     */
    Map<Long, Person> named(Collection<Long> ids);

    /**
     * People whose name or nickname has words that begin with the given ones, sorted by last name, first name.
     *
     * @param text what was typed; empty finds all
     * @param limit at most this many, 1 to 200
     */
    List<Person> search(String text, int offset, int limit);

    /** How many {@link #search} would find in all. */
    long count(String text);
}
