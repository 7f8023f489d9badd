package org.schulhof.homework.internal.news;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.HomeworkModule.Notice;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.handin.Standing;
import org.schulhof.homework.internal.setting.Plan;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.telling.Telling;

/** Reminds those who have not handed in, once, some hours before the deadline. */
@Component
public final class RemindJob implements JobHandler {

    private final Persistence persistence;
    private final Audience audience;
    private final HandInStore handIns;
    private final Access access;
    private final Policies policies;
    private final Telling telling;
    private final Clock clock;

    @Activate
    public RemindJob(
            @Reference Persistence persistence,
            @Reference Audience audience,
            @Reference HandInStore handIns,
            @Reference Access access,
            @Reference Policies policies,
            @Reference Telling telling,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.audience = audience;
        this.handIns = handIns;
        this.access = access;
        this.policies = policies;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Plan.REMIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        Instant now = clock.instant();
        Duration before = Duration.ofHours(policies.number(HomeworkModule.REMINDER_HOURS));
        persistence.runInTransaction(entityManager -> {
            Task task = entityManager.find(Task.class, Long.valueOf(input.get("task")), LockModeType.PESSIMISTIC_WRITE);
            if (task == null || !task.isToBeReminded(now, before)) {
                return;
            }
            task.reminded(now);
            Map<Long, HandIn> known = handIns.ofTask(task.id());
            audience.pupils(task.targets()).stream()
                    .filter(pupil -> Standing.of(task, known.get(pupil.id()), now) == Standing.DUE)
                    .filter(pupil ->
                            access.decide(pupil.id(), HomeworkModule.ID).allowed())
                    .forEach(pupil -> telling.tell(
                            pupil.id(),
                            Notice.REMINDER,
                            "task.xhtml?id=" + task.id(),
                            "notice.reminder",
                            task.title(),
                            telling.moment(Standing.deadline(task, known.get(pupil.id())))));
        });
        return Map.of();
    }
}
