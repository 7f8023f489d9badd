package org.schulhof.forum.internal.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.policy.Policies;
import org.schulhof.forum.ForumModule;

/** The time for which originals and what was deleted stay on record (R24, R32). */
@Component(service = OnRecord.class)
public final class OnRecord {

    /** Kind of the job that forgets what is not on record any more. */
    public static final String FORGET = ForumModule.ID + ".forget";

    private final Clock clock;
    private final Jobs jobs;
    private final Policies policies;

    @Activate
    public OnRecord(@Reference Clock clock, @Reference Jobs jobs, @Reference Policies policies) {
        this.clock = clock;
        this.jobs = jobs;
        this.policies = policies;
    }

    /** Something goes on record now; sees to it that this ends. */
    public Instant begin() {
        Instant now = clock.instant();
        jobs.start(FORGET, Map.of(), end(now));
        return now;
    }

    /** What went on record until then is to be forgotten. */
    public Instant over() {
        return clock.instant().minus(length());
    }

    /** Until when what went on record then stays. */
    public Instant end(Instant since) {
        return since.plus(length());
    }

    private Duration length() {
        return Duration.ofDays(policies.number(ForumModule.RECORD_DAYS));
    }
}
