package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.PartialUpload;
import org.schulhof.api.file.PartialUploads;
import org.schulhof.api.file.TooManyUploadsException;
import org.schulhof.api.file.UnknownUploadException;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.setting.Installation;

/** Uploads in parts: how far each is stands in the database, what came in the data folder. */
@ApplicationScoped
@ModuleService
public class OwnPartialUploads implements PartialUploads {

    /** Some hundreds of files are dropped at once, but a browser sends a few at a time. */
    static final int MOST = 60;

    private final EntityManager entityManager;
    private final Installation installation;
    private final UploadLimits limits;
    private final CurrentPerson currentPerson;
    private final Event<Forgotten> forgotten;
    private final Clock clock;

    @Inject
    public OwnPartialUploads(
            EntityManager entityManager,
            Installation installation,
            UploadLimits limits,
            CurrentPerson currentPerson,
            Event<Forgotten> forgotten,
            Clock clock) {
        this.entityManager = entityManager;
        this.installation = installation;
        this.limits = limits;
        this.currentPerson = currentPerson;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PartialUpload begin(String module, long size) {
        long person = currentPerson.get().id();
        long most = limits.mostBytes();
        if (size > most) {
            throw new FileTooLargeException(most);
        }
        if (size < 0) {
            throw new IllegalArgumentException("A size of " + size);
        }
        long begun = entityManager
                .createQuery("select count(u) from PartialUploadRecord u where u.personId = :person", Long.class)
                .setParameter("person", person)
                .getSingleResult();
        if (begun >= MOST) {
            throw new TooManyUploadsException(MOST);
        }
        PartialUploadRecord upload = new PartialUploadRecord(module, person, size, clock.instant());
        entityManager.persist(upload);
        return upload.toPartialUpload();
    }

    @Override
    @Transactional
    public PartialUpload find(String module, String id) {
        return require(module, id, LockModeType.NONE).toPartialUpload();
    }

    @Override
    @Transactional(rollbackOn = IOException.class)
    public PartialUpload append(String module, String id, long at, byte[] part) throws IOException {
        PartialUploadRecord record = require(module, id, LockModeType.PESSIMISTIC_WRITE);
        PartialUpload upload = record.toPartialUpload();
        if (part.length > LONGEST_PART || at > upload.received() || upload.received() + part.length > upload.size()) {
            return upload;
        }
        if (at == upload.received() && part.length > 0) {
            partial().write(id, at, part);
            record.grow(part.length, clock.instant());
        }
        return record.toPartialUpload();
    }

    @Override
    @Transactional
    public InputStream open(String module, String id) throws IOException {
        if (!find(module, id).isComplete()) {
            throw new UnknownUploadException(id + " is not complete");
        }
        return partial().open(id);
    }

    @Override
    @Transactional
    public void forget(String module, String id) {
        PartialUploadRecord record = entityManager.find(PartialUploadRecord.class, id);
        if (record != null && record.isOf(module, currentPerson.get().id())) {
            entityManager.remove(record);
            forgotten.fire(new Forgotten(id));
        }
    }

    /** A rollback brings the record back, so the file must not go before. */
    void delete(@Observes(during = TransactionPhase.AFTER_SUCCESS) Forgotten upload) {
        try {
            partial().delete(upload.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartialUploadRecord require(String module, String id, LockModeType lock) {
        PartialUploadRecord record = entityManager.find(PartialUploadRecord.class, id, lock);
        if (record == null || !record.isOf(module, currentPerson.get().id())) {
            throw new UnknownUploadException(id);
        }
        return record;
    }

    private PartialFolder partial() {
        return new PartialFolder(installation.data().resolve("files"));
    }

    /** An upload whose file has to go. */
    public record Forgotten(String id) {}
}
