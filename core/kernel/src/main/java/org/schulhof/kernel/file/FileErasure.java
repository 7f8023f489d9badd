package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Erases contents that must not wait for the nightly sweep, for instance printed passwords. */
@ApplicationScoped
public class FileErasure {

    private final EntityManager entityManager;
    private final Event<Erased> erased;

    @Inject
    public FileErasure(EntityManager entityManager, Event<Erased> erased) {
        this.entityManager = entityManager;
        this.erased = erased;
    }

    /** Forgets the file; its content goes once the transaction has committed, if no other file has it. */
    @Transactional
    public void erase(long fileId) {
        FileRecord file = entityManager.find(FileRecord.class, fileId);
        if (file != null) {
            entityManager.remove(file);
            erased.fire(new Erased(file.sha256()));
        }
    }

    /** A content that has to go. */
    public record Erased(String sha256) {}
}
