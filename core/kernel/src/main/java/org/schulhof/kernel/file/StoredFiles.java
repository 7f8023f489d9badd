package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileState;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.InfectedFileException;
import org.schulhof.api.file.StoredFile;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.file.IncomingFolder.Arrived;
import org.schulhof.kernel.scan.Scanner;
import org.schulhof.kernel.scan.Verdict;
import org.schulhof.kernel.setting.Installation;

/** Stored files: contents in the data folder, what is known about them in the database. */
@ApplicationScoped
@ModuleService
public class StoredFiles implements FileStore {

    private static final int NAME_LENGTH = 255;
    private static final String WRAPPED_FILM = "application/x-matroska";
    private static final int BEGINNING = 64;

    private final EntityManager entityManager;
    private final ContentRecords records;
    private final Installation installation;
    private final Scanner scanner;
    private final ContentScans scans;
    private final Clock clock;
    private final Tika tika = new Tika();

    @Inject
    public StoredFiles(
            EntityManager entityManager,
            ContentRecords records,
            Installation installation,
            Scanner scanner,
            ContentScans scans,
            Clock clock) {
        this.entityManager = entityManager;
        this.records = records;
        this.installation = installation;
        this.scanner = scanner;
        this.scans = scans;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackOn = IOException.class)
    public StoredFile store(String owner, String name, InputStream source, long maxBytes) throws IOException {
        try (Arrived arrived = incoming().arrive(source, maxBytes)) {
            Verdict verdict = scan(owner, () -> Files.newInputStream(arrived.file()));
            return store(owner, name, name, arrived, verdict);
        }
    }

    /**
     * Stores what the scanner was asked about before it was closed into an envelope, or what the portal has made itself.
     *
     * @param told by which name whoever brought it is told of a virus; empty if it is sealed
     */
    @Transactional(rollbackOn = IOException.class)
    public StoredFile store(String owner, String name, String told, InputStream source, Verdict verdict)
            throws IOException {
        try (Arrived arrived = incoming().arrive(source, Long.MAX_VALUE)) {
            return store(owner, name, told, arrived, verdict);
        }
    }

    private StoredFile store(String owner, String name, String told, Arrived arrived, Verdict verdict)
            throws IOException {
        records.hold(arrived.content());
        records.store().put(arrived.file(), arrived.content());
        scans.note(arrived.content().sha256(), verdict, owner, told);
        return persist(owner, name, arrived.content());
    }

    /**
     * Asks the school's scanner about what somebody brings.
     *
     * @throws InfectedFileException if it finds something; the administrators are told
     */
    public Verdict scan(String owner, Scanner.Source content) {
        Verdict verdict = scanner.askBriefly(content);
        if (verdict.isInfected()) {
            scans.refuse(owner, verdict);
            throw new InfectedFileException(verdict.detail());
        }
        return verdict;
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
        try (InputStream stored = new BufferedInputStream(records.store().open(content.sha256()))) {
            return persist(owner, name, content, type(stored));
        }
    }

    /** A film for the web is told apart from others in the same wrapping by what its beginning says, and by nothing else. */
    private String type(InputStream content) throws IOException {
        String type = tika.detect(content);
        if (!type.equals(WRAPPED_FILM)) {
            return type;
        }
        String beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        return beginning.contains("webm") ? "video/webm" : type;
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
        String sha256 = require(id).sha256();
        FileState state = scans.state(sha256);
        if (state != FileState.READY) {
            throw new FileHeldException(state);
        }
        return records.store().open(sha256);
    }

    /** Also while it waits for the virus scanner, to be stored once more; nobody reads it. */
    public InputStream openWaiting(long id) throws IOException {
        String sha256 = require(id).sha256();
        FileState state = scans.state(sha256);
        if (state == FileState.INFECTED) {
            throw new FileHeldException(state);
        }
        return records.store().open(sha256);
    }

    @Override
    public Map<Long, FileState> held(Collection<Long> ids) {
        return scans.held(ids);
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
