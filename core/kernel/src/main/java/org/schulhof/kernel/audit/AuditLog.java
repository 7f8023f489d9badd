package org.schulhof.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.schulhof.api.audit.Audit;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.person.Identity;

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
        entityManager.persist(new AuditEntry(clock.instant(), actor, action, shortSubject, before, after));
    }
}
