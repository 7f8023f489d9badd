package org.schulhof.homework.internal.handin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.schulhof.homework.internal.task.Task;

/** How it stands between a pupil and a task. */
public enum Standing {
    DUE,
    /** The deadline is over, and nothing was handed in. */
    OVERDUE,
    HANDED_IN,
    HANDED_IN_LATE,
    RETURNED;

    /** @param handIn null if the pupil has not begun */
    public static Standing of(Task task, @Nullable HandIn handIn, Instant now) {
        if (handIn != null && handIn.isReturned()) {
            return RETURNED;
        }
        if (handIn != null && handIn.isHandedIn()) {
            return handIn.isLate() ? HANDED_IN_LATE : HANDED_IN;
        }
        return deadline(task, handIn).isBefore(now) ? OVERDUE : DUE;
    }

    /** The pupil's own, if they got more time. */
    public static Instant deadline(Task task, @Nullable HandIn handIn) {
        return handIn == null
                ? task.dueAt()
                : handIn.extendedUntil()
                        .filter(until -> until.isAfter(task.dueAt()))
                        .orElse(task.dueAt());
    }

    public boolean isOpen() {
        return this == DUE || this == OVERDUE;
    }

    /** How it is shown: {@code .tag} of the frame. */
    public String getTone() {
        return switch (this) {
            case DUE -> "";
            case OVERDUE -> "bad";
            case HANDED_IN -> "good";
            case HANDED_IN_LATE -> "warn";
            case RETURNED -> "accent";
        };
    }
}
