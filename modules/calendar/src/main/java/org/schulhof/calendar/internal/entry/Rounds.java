package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.CalendarModule;

/**
 * Plans the jobs that come round again and again: of each kind the next one, and no second. A job can get lost with the data of
 * the person in whose name it was planned; whoever looks at a calendar then plans it anew.
 */
@Component(service = Rounds.class)
public final class Rounds {

    static final String REMIND = CalendarModule.ID + ".remind";
    static final String EXTEND = CalendarModule.ID + ".extend";
    static final String AT = "at";

    private static final Duration LOST = Duration.ofMinutes(10);

    private final Persistence persistence;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public Rounds(@Reference Persistence persistence, @Reference Jobs jobs, @Reference Clock clock) {
        this.persistence = persistence;
        this.jobs = jobs;
        this.clock = clock;
    }

    private static String row(String kind) {
        return kind.substring(kind.indexOf('.') + 1);
    }

    /** The job runs at this time, unless it is planned to run earlier. */
    void plan(EntityManager entityManager, String kind, Instant at) {
        Optional<Instant> planned = planned(entityManager, kind, true);
        boolean soonEnough = planned.filter(
                        due -> !due.isAfter(at) && due.isAfter(clock.instant().minus(LOST)))
                .isPresent();
        if (!soonEnough) {
            start(entityManager, kind, at);
        }
    }

    private void start(EntityManager entityManager, String kind, Instant at) {
        Instant whole = Instant.ofEpochMilli(at.toEpochMilli());
        entityManager
                .createNativeQuery("insert into calendar_round (kind, due_at) values (?1, ?2)"
                        + " on duplicate key update due_at = values(due_at)")
                .setParameter(1, row(kind))
                .setParameter(2, LocalDateTime.ofInstant(whole, ZoneOffset.UTC))
                .executeUpdate();
        jobs.start(kind, Map.of(AT, Long.toString(whole.toEpochMilli())), whole);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Instant> planned(EntityManager entityManager, String kind, boolean lock) {
        List<Object> found = entityManager
                .createNativeQuery("select due_at from calendar_round where kind = ?1" + (lock ? " for update" : ""))
                .setParameter(1, row(kind))
                .getResultList();
        return found.stream().findFirst().map(Rounds::instant);
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp timestamp
                ? timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }

    /** After a job has run: plans the next one, unless this was one that another has replaced. */
    void next(EntityManager entityManager, String kind, Map<String, String> input, Optional<Instant> at) {
        Instant own = Instant.ofEpochMilli(Long.parseLong(input.getOrDefault(AT, "0")));
        boolean replaced = planned(entityManager, kind, true)
                .filter(due -> !due.equals(own) && due.isAfter(clock.instant()))
                .isPresent();
        if (replaced) {
            return;
        }
        at.ifPresentOrElse(
                due -> start(entityManager, kind, due),
                () -> entityManager
                        .createNativeQuery("delete from calendar_round where kind = ?1")
                        .setParameter(1, row(kind))
                        .executeUpdate());
    }

    /** Plans what got lost. */
    public void lookAfter() {
        Instant lost = clock.instant().minus(LOST);
        persistence.runInTransaction(entityManager -> List.of(REMIND, EXTEND).forEach(kind -> {
            if (planned(entityManager, kind, false)
                    .filter(due -> due.isBefore(lost))
                    .isPresent()) {
                plan(entityManager, kind, clock.instant());
            }
        }));
    }
}
