package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import org.apache.tika.Tika;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.file.IncomingFolder.Arrived;
import org.schulhof.kernel.setting.Installation;

/** Stored files: contents in the data folder, what is known about them in the database. */
@ApplicationScoped
@ModuleService
public class StoredFiles implements FileStore {

    private static final int NAME_LENGTH = 255;

    private final EntityManager entityManager;
    private final ContentRecords records;
    private final Installation installation;
    private final Clock clock;
    private final Tika tika = new Tika();

    @Inject
    public StoredFiles(EntityManager entityManager, ContentRecords records, Installation installation, Clock clock) {
        this.entityManager = entityManager;
        this.records = records;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackOn = IOException.class)
    public StoredFile store(String owner, String name, InputStream source, long maxBytes) throws IOException {
        try (Arrived arrived = incoming().arrive(source, maxBytes)) {
            records.hold(arrived.content());
            records.store().put(arrived.file(), arrived.content());
            return persist(owner, name, arrived.content());
        }
    }

    /**
     * Takes an upload in, outside of a transaction, to look at it before it is stored. It goes when it is closed, or with the
     * nightly sweep.
     *
     * @param envelope in which it lies on the disk meanwhile
     * @throws org.schulhof.api.file.FileTooLargeException as soon as it has more bytes; nothing is left of it
     */
    public Incoming receive(InputStream source, long maxBytes, Envelope envelope) throws IOException {
        return incoming().receive(source, maxBytes, envelope);
    }

    /**
     * Writes a content bit by bit, outside of a transaction. It is nobody's until {@link #keep}, and goes with the nightly
     * sweep if that does not come.
     *
     * @param workName of the file meanwhile: whoever begins again after a crash overwrites what is left of it
     */
    public Content write(String workName, ContentWriting writing) throws IOException {
        try (Arrived arrived = incoming().arrive(workName, writing)) {
            records.store().put(arrived.file(), arrived.content());
            return arrived.content();
        }
    }

    /**
     * Makes a written content a file.
     *
     * @throws NoSuchFileException if it has gone meanwhile
     */
    @Transactional(rollbackOn = IOException.class)
    public StoredFile keep(String owner, String name, Content content) throws IOException {
        records.hold(content);
        return persist(owner, name, content);
    }

    @Override
    @Transactional(rollbackOn = IOException.class)
    public StoredFile copy(String owner, String name, long id) throws IOException {
        FileRecord file = require(id);
        Content content = new Content(file.sha256(), file.size());
        records.hold(content);
        return persist(owner, name, content, file.type());
    }

    private StoredFile persist(String owner, String name, Content content) throws IOException {
        try (InputStream stored = records.store().open(content.sha256())) {
            return persist(owner, name, content, tika.detect(stored));
        }
    }

    private StoredFile persist(String owner, String name, Content content, String type) {
        String shortName = name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name;
        FileRecord file = new FileRecord(owner, shortName, type, content, clock.instant());
        entityManager.persist(file);
        entityManager.flush();
        return file.toStoredFile();
    }

    @Override
    public Optional<StoredFile> find(long id) {
        return Optional.ofNullable(entityManager.find(FileRecord.class, id)).map(FileRecord::toStoredFile);
    }

    @Override
    public InputStream open(long id) throws IOException {
        return records.store().open(require(id).sha256());
    }

    private FileRecord require(long id) throws NoSuchFileException {
        FileRecord file = entityManager.find(FileRecord.class, id);
        if (file == null) {
            throw new NoSuchFileException("stored file " + id);
        }
        return file;
    }

    /** The content stays until {@link ContentCollection}, for a rollback must bring the file back. */
    @Override
    @Transactional
    public void delete(long id) {
        FileRecord file = entityManager.find(FileRecord.class, id);
        if (file != null) {
            entityManager.remove(file);
        }
    }

    private IncomingFolder incoming() {
        return new IncomingFolder(installation.data().resolve("files"));
    }
}
