package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.schulhof.kernel.setting.Installation;

/**
 * Erases contents that must not wait for the nightly sweep, for instance printed passwords. Only for files whose content
 * nobody else stores: the same content arriving at this very moment would be lost.
 */
@ApplicationScoped
public class FileErasure {

    private final EntityManager entityManager;
    private final Installation installation;
    private final Event<Erased> erased;

    @Inject
    public FileErasure(EntityManager entityManager, Installation installation, Event<Erased> erased) {
        this.entityManager = entityManager;
        this.installation = installation;
        this.erased = erased;
    }

    /** Forgets the file; its content goes once the transaction has committed. */
    @Transactional
    public void erase(long fileId) {
        FileRecord file = entityManager.find(FileRecord.class, fileId);
        if (file != null) {
            entityManager.remove(file);
            erased.fire(new Erased(file.sha256()));
        }
    }

    void eraseContent(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased content) {
        try {
            new ContentFolder(installation.data().resolve("files")).delete(content.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A content that has to go. */
    public record Erased(String sha256) {}
}
