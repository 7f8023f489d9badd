package org.schulhof.kernel.inspection;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has modules told, a few times a minute. What one module does wrong costs its own reports only. */
@Singleton
@DependsOn("Boot")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportSchedule {

    private static final Logger LOG = Logger.getLogger(ReportSchedule.class.getName());

    @Inject
    private ReportSettling settling;

    @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
    void settleDue() {
        try {
            List<Long> due = settling.due();
            due.forEach(this::settle);
        } catch (RuntimeException e) {
            // The server gives a timer up that has failed twice.
            LOG.log(Level.SEVERE, "Reports can't be settled now", e);
        }
    }

    private void settle(long reportId) {
        try {
            settling.settle(reportId);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "The module was not told what became of report " + reportId);
        }
    }
}
