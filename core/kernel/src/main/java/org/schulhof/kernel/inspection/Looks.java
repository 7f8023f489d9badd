package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;

/** Notes down each look, in the case and in the audit (R17). Called in the transaction that reads; what can't be noted down is not shown. */
@ApplicationScoped
class Looks {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Looks(EntityManager entityManager, CurrentPerson currentPerson, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param detail which part of it; empty for all */
    void note(InspectionCase file, Source source, String detail, int items) {
        note(file, source.toString(), detail, items, null);
        audit.record(
                "case.look",
                file.number() + " - " + source.name(),
                null,
                items + " items" + (detail.isEmpty() ? "" : ": " + detail));
        entityManager.flush();
    }

    void noteExport(InspectionCase file, String name, int items, String sha256) {
        note(file, Look.EVIDENCE, name, items, sha256);
        audit.record("case.export", file.number(), null, name + " SHA-256 " + sha256);
        entityManager.flush();
    }

    private void note(InspectionCase file, String source, String detail, int items, @Nullable String sha256) {
        entityManager.persist(
                new Look(file.id(), currentPerson.get().id(), clock.instant(), source, detail, items, sha256));
    }
}
