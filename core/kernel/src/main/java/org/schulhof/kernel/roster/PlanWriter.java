package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.roster.plan.Writes;

/** Writes what a plan says, in the caller's transaction. */
@ApplicationScoped
public class PlanWriter {

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public PlanWriter(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param records the school against which the plan was made
     * @param createdBy who imports; empty for the portal itself
     */
    void write(Writes writes, SchoolRecords records, Optional<Long> createdBy, Progress progress) {
        WriteSteps steps = new WriteSteps(entityManager, progress, writes.size());
        GroupWriter groups = new GroupWriter(entityManager, steps, records.groups());
        PersonWriter people = new PersonWriter(entityManager, steps, records.people(), clock.instant(), createdBy);

        groups.found(writes.newGroups());
        groups.change(writes.changedGroups());
        people.create(writes.newPeople());
        people.change(writes.changedPeople());

        LinkWriter links = new LinkWriter(entityManager, steps, groups.ids(), people.ids());
        links.endMemberships(writes.endedMemberships());
        links.beginMemberships(writes.begunMemberships());
        links.endGuardianships(writes.endedGuardianships());
        links.beginGuardianships(writes.begunGuardianships());
        entityManager.flush();
    }
}
