package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.schulhof.kernel.setting.Installation;

/** Forgets uploads that nobody goes on with. */
@ApplicationScoped
public class PartialUploadSweep {

    static final Duration KEPT = Duration.ofDays(2);

    private final EntityManager entityManager;
    private final Installation installation;
    private final Clock clock;

    @Inject
    public PartialUploadSweep(EntityManager entityManager, Installation installation, Clock clock) {
        this.entityManager = entityManager;
        this.installation = installation;
        this.clock = clock;
    }

    /** Their files go as well, and those that a crash has left. */
    @Transactional
    public void sweep() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        entityManager
                .createQuery("delete from PartialUploadRecord u where u.grownAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        new PartialFolder(installation.data().resolve("files")).sweep(before);
    }
}
