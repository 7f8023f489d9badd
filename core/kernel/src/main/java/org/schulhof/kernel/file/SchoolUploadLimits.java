package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.policy.CorePolicy;

/** The school's size of files, with what holds for groups and people instead. */
@ApplicationScoped
@ModuleService
public class SchoolUploadLimits implements UploadLimits {

    private static final long MB = 1 << 20;

    private final EntityManager entityManager;
    private final Policies policies;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Inject
    public SchoolUploadLimits(
            EntityManager entityManager, Policies policies, CurrentPerson currentPerson, Clock clock) {
        this.entityManager = entityManager;
        this.policies = policies;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public long mostBytes() {
        Instant now = clock.instant();
        List<UploadLimit> limits = entityManager
                .createQuery(
                        "select l from UploadLimit l where l.personId = :person or l.groupId in"
                                + " (select m.groupId from EffectiveMembership m where m.personId = :person)",
                        UploadLimit.class)
                .setParameter("person", currentPerson.get().id())
                .getResultList()
                .stream()
                .filter(limit -> limit.holds(now))
                .toList();
        Optional<UploadLimit> own =
                limits.stream().filter(limit -> limit.personId().isPresent()).findFirst();
        return own.or(() -> limits.stream().max(Comparator.comparing(UploadLimit::megabytes)))
                        .map(UploadLimit::megabytes)
                        .orElseGet(() -> policies.number(CorePolicy.UPLOAD_MB.policy()))
                * MB;
    }
}
