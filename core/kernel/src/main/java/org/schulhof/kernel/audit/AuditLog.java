package org.schulhof.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.schulhof.api.audit.Audit;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.person.Mandate;

/** The administration's log. */
@ApplicationScoped
@ModuleService
public class AuditLog implements Audit {

    private static final int SUBJECT_LENGTH = 200;

    private final EntityManager entityManager;
    private final Identity identity;
    private final Clock clock;

    @Inject
    public AuditLog(EntityManager entityManager, Identity identity, Clock clock) {
        this.entityManager = entityManager;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String action, String subject, String before, String after) {
        Long actor = identity.isPresent() ? identity.get().id() : null;
        String shortSubject = subject.length() > SUBJECT_LENGTH ? subject.substring(0, SUBJECT_LENGTH) : subject;
        String through = identity.mandate().map(Mandate::name).orElse(null);
        entityManager.persist(new AuditEntry(clock.instant(), actor, through, action, shortSubject, before, after));
    }
}
