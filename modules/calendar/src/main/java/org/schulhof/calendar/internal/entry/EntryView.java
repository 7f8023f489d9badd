package org.schulhof.calendar.internal.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Shown;

/**
 * One time of an entry, with all that can be known about it.
 *
 * @param key which time
 * @param number of the entry's version
 * @param draft in the words of the form, with how it recurs
 * @param changed whether it differs from the others of its series
 * @param history the newest first; empty for a guest
 */
public record EntryView(
        long id,
        String key,
        int number,
        Shown calendar,
        Draft draft,
        boolean recurring,
        boolean changed,
        List<Step> history) {

    public EntryView {
        history = List.copyOf(history);
    }

    /** The newest step. */
    public Step last() {
        return history.get(0);
    }

    /**
     * A state of the entry, and who brought it there.
     *
     * @param author null if their data were erased
     * @param changes what became different, as names of the form's fields
     * @param back whether it can be brought back
     * @param kept whether there is a text of it: there is none of a deletion
     * @param previous number of the last one before of which there is a text; 0 if there is none
     */
    public record Step(
            int number,
            EntryVersion.Kind kind,
            @Nullable Person author,
            Instant at,
            List<String> changes,
            boolean back,
            boolean kept,
            int previous) {

        public Step {
            changes = List.copyOf(changes);
        }
    }
}
