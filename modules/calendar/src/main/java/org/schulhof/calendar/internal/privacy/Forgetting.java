package org.schulhof.calendar.internal.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.EntryVersion;

/** Erases all versions of an entry once it has been deleted for as long as the school wants (R24, R34). */
@Component
public final class Forgetting implements JobHandler {

    private final Persistence persistence;
    private final Policies policies;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public Forgetting(
            @Reference Persistence persistence,
            @Reference Policies policies,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Entries.FORGET;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        long calendarId = Long.parseLong(input.get("calendar"));
        String uid = input.get("uid");
        persistence.runInTransaction(entityManager -> {
            Optional<EntryVersion> last = entityManager
                    .createQuery(
                            "select v from EntryVersion v where v.calendarId = :calendar and v.uid = :uid"
                                    + " order by v.number desc",
                            EntryVersion.class)
                    .setParameter("calendar", calendarId)
                    .setParameter("uid", uid)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
            Optional<EntryVersion> deleted = last.filter(version -> version.kind() == EntryVersion.Kind.DELETED);
            deleted.ifPresent(version -> {
                Instant end = version.at().plus(Duration.ofDays(policies.number(CalendarModule.RECORD_DAYS)));
                if (end.isAfter(clock.instant())) {
                    // Deleted again since, or the school keeps things longer by now
                    jobs.start(Entries.FORGET, input, end);
                } else {
                    // Programs that have not asked since would never hear of it
                    entityManager
                            .createNativeQuery(
                                    "update calendar_calendar set forgotten = greatest(forgotten, (select max(v.change_number)"
                                            + " from calendar_version v where v.calendar_id = ?1 and v.uid = ?2"
                                            + " and v.kind = 'DELETED')) where id = ?1")
                            .setParameter(1, calendarId)
                            .setParameter(2, uid)
                            .executeUpdate();
                    entityManager
                            .createQuery("delete from EntryVersion v where v.calendarId = :calendar and v.uid = :uid")
                            .setParameter("calendar", calendarId)
                            .setParameter("uid", uid)
                            .executeUpdate();
                    entityManager
                            .createNativeQuery("delete from calendar_answer where calendar_id = ?1 and uid = ?2")
                            .setParameter(1, calendarId)
                            .setParameter(2, uid)
                            .executeUpdate();
                }
            });
        });
        return Map.of();
    }
}
