package org.schulhof.calendar.internal.invitation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;

/**
 * Who is invited to an entry and who said what, as far as the reader may know it.
 *
 * @param organizer null if their data were erased
 * @param mine what the reader said to the times as they are
 * @param asked whether the reader is asked: a guest, and not the one who asks
 * @param whole whether the reader sees all of it, as those do who write in its calendar
 * @param groups those groups that are invited as such
 * @param people everybody, in groups or not, by name; at most {@link #MOST}
 * @param hidden how many more there are whom the reader does not see
 */
public record GuestList(
        @Nullable Person organizer,
        Optional<Answer> mine,
        boolean asked,
        boolean whole,
        List<Group> groups,
        List<Guest> people,
        int hidden,
        Tally tally) {

    /** How many people are named at most. */
    public static final int MOST = 300;

    public GuestList {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
    }

    /** Whether nobody at all is invited. */
    public boolean isEmpty() {
        return tally.everybody() == 0 && groups.isEmpty();
    }

    /**
     * Somebody who is invited.
     *
     * @param byName whether they are invited themselves, and not as somebody in a group
     * @param answer null as long as there is none to the times as they are
     */
    public record Guest(
            Person person, boolean byName, @Nullable Answer answer) {

        /** For the name of its text: an answer, or none. */
        public String state() {
            return answer == null ? "NONE" : answer.name();
        }
    }

    /** How many said what. */
    public record Tally(int yes, int maybe, int no, int open) {

        int everybody() {
            return yes + maybe + no + open;
        }
    }
}
