package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.ical.Series;

/** What becomes of an entry's guests when it is written. Called by {@link EntryStore} alone, in its transaction. */
public interface GuestBook {

    /**
     * Invites who is new, tells what has changed.
     *
     * @param before null if there was no such entry
     * @param told whether guests hear of it
     * @throws InvalidEntryException if the writer may not invite somebody
     */
    void written(
            EntityManager entityManager,
            Entry entry,
            @Nullable Series before,
            Series after,
            EntryVersion.Kind kind,
            Reader writer,
            boolean told);

    /** The same entry is in another calendar from now on. Before it is {@link #written} there. */
    void moved(EntityManager entityManager, Entry from, Entry to);

    /** Before it goes. */
    void deleted(EntityManager entityManager, Entry entry, Series last, Reader writer);

    /** Whether the entry is open to the reader as a guest, by name or by a group. */
    boolean isInvited(EntityManager entityManager, long entryId, Reader reader);

    /** Guests who said that they come. */
    Set<Long> attending(EntityManager entityManager, long entryId);
}
