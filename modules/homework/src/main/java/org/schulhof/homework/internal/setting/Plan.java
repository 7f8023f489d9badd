package org.schulhof.homework.internal.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.policy.Policies;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.task.Task;

/** When pupils are told of a task, and reminded of it. The jobs look again whether the time is right. */
@Component(service = Plan.class)
public final class Plan {

    /** Kind of the job that tells of a task. */
    public static final String TELL = HomeworkModule.ID + ".tell";

    /** Kind of the job that reminds of it. */
    public static final String REMIND = HomeworkModule.ID + ".remind";

    private final Jobs jobs;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public Plan(@Reference Jobs jobs, @Reference Policies policies, @Reference Clock clock) {
        this.jobs = jobs;
        this.policies = policies;
        this.clock = clock;
    }

    void of(Task task) {
        Map<String, String> input = Map.of("task", Long.toString(task.id()));
        if (!task.isTold()) {
            jobs.start(TELL, input, task.startsAt());
        }
        int hours = policies.number(HomeworkModule.REMINDER_HOURS);
        Instant remind = task.dueAt().minus(Duration.ofHours(hours));
        if (hours > 0 && remind.isAfter(clock.instant()) && remind.isAfter(task.startsAt())) {
            jobs.start(REMIND, input, remind);
        }
    }
}
