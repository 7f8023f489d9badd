package org.schulhof.homework.internal.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due on a day for those whom a task is for, over all subjects and teachers.
 *
 * @param minutes of the pupil who has the most to do
 * @param tasks how many that pupil has
 * @param limit in minutes; 0 if there is none
 * @param names of the tasks for groups: subject and title
 * @param single how many are for single pupils; nobody else's business which
 * @param free name of the holiday, or null
 */
public record DayLoad(
        LocalDate day,
        int minutes,
        int tasks,
        int limit,
        List<String> names,
        int single,
        @Nullable String free) {

    public DayLoad {
        names = List.copyOf(names);
    }

    public boolean isWeekEnd() {
        return SchoolDays.isWeekEnd(day);
    }

    public boolean isFree() {
        return isWeekEnd() || free != null;
    }

    /** How full the day is, in per cent of the limit; 100 is the most that is shown. */
    public int getPercent() {
        return limit == 0 ? 0 : Math.min(100, minutes * 100 / limit);
    }

    public boolean isFull() {
        return limit > 0 && minutes >= limit;
    }
}
