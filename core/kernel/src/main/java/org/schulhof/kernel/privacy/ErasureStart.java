package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Does not let an order wait for the next minute. */
@ApplicationScoped
class ErasureStart {

    private final Instance<ErasureSchedule> schedule;

    @Inject
    ErasureStart(Instance<ErasureSchedule> schedule) {
        this.schedule = schedule;
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erasures.Ordered ordered) {
        schedule.get().doSoon();
    }
}
