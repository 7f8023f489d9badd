package org.schulhof.calendar.internal.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times of one task, and the table of RFC 4791, 9.9 about them. */
final class TaskTimes {

    private final @Nullable Instant start;
    private final @Nullable Instant due;
    private final boolean lasting;
    private final @Nullable Instant completed;
    private final @Nullable Instant created;

    /** @throws InvalidIcalException if they make no sense */
    TaskTimes(IcalComponent task, ZoneId school) {
        Optional<Moment> first = task.line("DTSTART").map(line -> Moment.of(line, school));
        Optional<ContentLine> duration = task.line("DURATION").filter(line -> first.isPresent());
        start = first.map(Moment::instant).orElse(null);
        lasting = duration.isPresent();
        due = lasting ? Length.parse(duration.get().value()).after(first.orElseThrow()) : instant(task, "DUE", school);
        completed = instant(task, "COMPLETED", school);
        created = instant(task, "CREATED", school);
    }

    private static @Nullable Instant instant(IcalComponent task, String name, ZoneId school) {
        return task.line(name).map(line -> Moment.of(line, school).instant()).orElse(null);
    }

    Optional<Instant> at() {
        return Optional.ofNullable(start == null ? due : start);
    }

    boolean isWithin(Instant from, Instant to) {
        if (start != null && due != null) {
            boolean begins = lasting ? !from.isAfter(due) : from.isBefore(due) || !from.isAfter(start);
            return begins && (to.isAfter(start) || !to.isBefore(due));
        }
        if (start != null) {
            return !from.isAfter(start) && to.isAfter(start);
        }
        if (due != null) {
            return from.isBefore(due) && !to.isBefore(due);
        }
        if (completed != null && created != null) {
            return (!from.isAfter(created) || !from.isAfter(completed))
                    && (!to.isBefore(created) || !to.isBefore(completed));
        }
        if (completed != null) {
            return !from.isAfter(completed) && !to.isBefore(completed);
        }
        return created == null || to.isAfter(created);
    }
}
