package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.seal.Seals;
import org.schulhof.kernel.file.Envelope;
import org.schulhof.kernel.file.FileErasure;
import org.schulhof.kernel.person.PersonEntity;

/** The current person's copy of all their data (R25). Nobody else gets at it, guardians neither. */
@ApplicationScoped
public class OwnExport {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Jobs jobs;
    private final FileStore files;
    private final FileErasure erasure;
    private final Seals seals;
    private final Clock clock;

    @Inject
    public OwnExport(
            EntityManager entityManager,
            CurrentPerson currentPerson,
            Jobs jobs,
            FileStore files,
            FileErasure erasure,
            Seals seals,
            Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.jobs = jobs;
        this.files = files;
        this.erasure = erasure;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Has a copy made in the background; one that was ready goes.
     *
     * @throws ExportRunningException if one is being made
     */
    @Transactional
    public void order() {
        long personId = currentPerson.get().id();
        // Two orders at the same time would both find none.
        entityManager.find(PersonEntity.class, personId, LockModeType.PESSIMISTIC_WRITE);
        Optional<PersonalExport> present = find();
        if (present.map(this::state).filter(ExportState::isRunning).isPresent()) {
            throw new ExportRunningException();
        }
        present.ifPresent(this::erase);
        PersonalExport export = new PersonalExport(personId, clock.instant());
        entityManager.persist(export);
        entityManager.flush();
        export.madeBy(jobs.start(ExportJob.KIND, ExportJob.input(export.id(), currentPerson.locale()), null));
    }

    public Optional<ExportState> state() {
        return find().map(this::state);
    }

    /** Nothing happens if none is being made. */
    @Transactional
    public void cancel() {
        find().ifPresent(export -> jobs.cancel(export.jobId()));
    }

    /** In bytes. @throws UnknownExportException unless it is ready and the current person's */
    public long size(long number) {
        return require(number).size();
    }

    /**
     * What is in it, a zip; the caller closes it.
     *
     * @throws UnknownExportException unless it is ready and the current person's
     */
    public InputStream open(long number) throws IOException {
        PersonalExport export = require(number);
        Envelope envelope = export.envelope(seals);
        return envelope.open(files.open(export.fileId().orElseThrow()));
    }

    private void erase(PersonalExport export) {
        export.fileId().ifPresent(erasure::erase);
        entityManager.remove(export);
        entityManager.flush();
    }

    private PersonalExport require(long number) {
        return find().filter(export -> export.id() == number)
                .filter(export -> export.fileId().isPresent())
                .orElseThrow(() -> new UnknownExportException(number));
    }

    private ExportState state(PersonalExport export) {
        return new ExportState(
                export.id(),
                jobs.find(export.jobId()).orElse(null),
                export.size(),
                export.readyAt().orElse(null),
                export.eraseAt().orElse(null));
    }

    private Optional<PersonalExport> find() {
        return entityManager
                .createQuery("select e from PersonalExport e where e.personId = :person", PersonalExport.class)
                .setParameter("person", currentPerson.get().id())
                .getResultStream()
                .findFirst();
    }
}
