package org.schulhof.kernel.roster;

import jakarta.persistence.EntityManager;
import org.schulhof.api.job.Progress;

/** Counts what was written and reports it batch by batch, each brought to the database so that the report is true. */
final class WriteSteps {

    private static final int BATCH = 250;
    private static final String STEP = "import.step.write";

    private final EntityManager entityManager;
    private final Progress progress;
    private final int total;
    private int done;

    WriteSteps(EntityManager entityManager, Progress progress, int total) {
        this.entityManager = entityManager;
        this.progress = progress;
        this.total = total;
    }

    void next() {
        done++;
        if (done % BATCH == 0) {
            entityManager.flush();
            progress.report(done, total, STEP);
        }
    }
}
