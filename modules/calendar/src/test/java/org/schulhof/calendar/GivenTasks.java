package org.schulhof.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.api.day.DueTasks;

/** A module that sets tasks. */
public final class GivenTasks implements DueTasks {

    public static final String MODULE = "errands";

    public final List<DueTask> all = new ArrayList<>();

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public List<DueTask> between(Instant from, Instant to) {
        return all.stream()
                .filter(task -> !task.due().isBefore(from) && task.due().isBefore(to))
                .toList();
    }
}
