package org.schulhof.homework.internal.load;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something about a deadline that is not reasonable (R35).
 *
 * @param found what is: minutes, tasks, days
 * @param limit what the school allows
 * @param name of the holiday; empty for all else
 */
public record Warning(Kind kind, LocalDate day, int found, int limit, String name) implements Serializable {

    /** What is wrong with it. */
    public enum Kind {
        WEEK_END,
        HOLIDAY,
        /** There are fewer school days left than the school wants. */
        TOO_NEAR,
        /** More minutes than the year's limit are due that day. */
        TOO_MUCH,
        /** More tasks are due that day. */
        TOO_MANY
    }
}
