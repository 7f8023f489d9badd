package org.schulhof.kernel.boot;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.kernel.database.SeparateInvocation;
import org.schulhof.kernel.file.ContentRecords;
import org.schulhof.kernel.file.FileErasure.Erased;

/**
 * Collects what was erased at once, as the nightly collection does it: under the row of the content, so that the same content that
 * arrives at this very moment stays. In a thread of its own, for the transaction that has just ended can't be followed by another one.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PromptErasure {

    private static final Logger LOG = Logger.getLogger(PromptErasure.class.getName());

    @Inject
    private ContentRecords records;

    @Inject
    private SeparateInvocation separately;

    @Resource
    private ManagedExecutorService executor;

    public void erase(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased content) {
        executor.submit(() -> separately.run(() -> collect(content.sha256())));
    }

    private void collect(String sha256) {
        try {
            records.collect(sha256, Instant.MAX);
        } catch (IOException | RuntimeException e) {
            // the nightly collection tries again
            LOG.log(Level.WARNING, "A content can't be erased now", e);
        }
    }
}
