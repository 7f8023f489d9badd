package org.schulhof.homework.internal.news;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.HomeworkModule.Notice;
import org.schulhof.homework.internal.setting.Plan;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.telling.Telling;

/** Tells those for whom it is of a task, once, when it begins. */
@Component
public final class TellJob implements JobHandler {

    private final Persistence persistence;
    private final Audience audience;
    private final Access access;
    private final Telling telling;
    private final Clock clock;

    @Activate
    public TellJob(
            @Reference Persistence persistence,
            @Reference Audience audience,
            @Reference Access access,
            @Reference Telling telling,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.audience = audience;
        this.access = access;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Plan.TELL;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        persistence.runInTransaction(entityManager -> {
            Task task = entityManager.find(Task.class, Long.valueOf(input.get("task")), LockModeType.PESSIMISTIC_WRITE);
            if (task == null || task.isTold() || !task.isShown(clock.instant())) {
                return;
            }
            task.told(clock.instant());
            audience.pupils(task.targets()).stream()
                    .filter(pupil ->
                            access.decide(pupil.id(), HomeworkModule.ID).allowed())
                    .forEach(pupil -> telling.tell(
                            pupil.id(),
                            Notice.TASK,
                            "task.xhtml?id=" + task.id(),
                            "notice.task",
                            task.title(),
                            telling.moment(task.dueAt())));
        });
        return Map.of();
    }
}
